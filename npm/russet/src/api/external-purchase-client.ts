import { ExternalPurchaseMethods } from "../generated/external-purchase-methods.js";
import { externalPurchaseTable } from "../generated/external-purchase-table.js";
import type { ApiClientOptions, Environment } from "./options.js";
import type { ApiRequest, Members, Relations } from "./request.js";
import { demand } from "./rules.js";

/**
 * Calls the External Purchase Server API.
 *
 * A report goes where its token belongs: with `environment: "auto"` by itself; a client for one
 * environment refuses a token of the other.
 *
 * Every call rejects as those of {@link AppStoreClient} do. All that is wrong with a report is in the
 * `errors` of the {@link ApiError}.
 */
export class ExternalPurchaseClient extends ExternalPurchaseMethods {
  /**
   * A client with these options.
   *
   * @throws {@link UsageError} `usage/option`, naming the option that cannot be used, or
   * `usage/private-key`
   */
  constructor(options: ApiClientOptions) {
    super({ table: externalPurchaseTable, relations, environmentOf }, options);
  }
}

/** Tokens of the sandbox begin with its name. What is sent is asked, not what was given. */
function environmentOf(name: string, { body }: ApiRequest): Environment | undefined {
  if (name !== "sendExternalPurchaseReport") {
    return undefined;
  }
  const { externalPurchaseId } = JSON.parse(body as string) as { externalPurchaseId: string };
  return externalPurchaseId.startsWith("SANDBOX") ? "Sandbox" : "Production";
}

const relations: Relations = {
  sendExternalPurchaseReport({ status, lineItems }) {
    const lines = (lineItems ?? []) as Members[];
    const hasLines = status === "LINE_ITEM";
    demand(
      hasLines === lines.length > 0,
      "lineItems",
      hasLines ? "given with status LINE_ITEM" : "left out unless status is LINE_ITEM",
      lines.length > 0 ? `${lines.length} entries` : "none",
    );
    for (const [index, line] of lines.entries()) {
      checkLine(line, (holds, member, expected, found) =>
        demand(holds, `lineItems[${index}].${member}`, expected, found),
      );
    }
  },
};

function checkLine(
  line: Members,
  check: (holds: boolean, member: string, expected: string, found: string) => void,
): void {
  const event = line.subscriptionEvent;
  const sum = Number(line.amountTaxExclusive) + Number(line.taxAmount);
  const inclusive = Number(line.amountTaxInclusive);
  const given = (member: string) => (line[member] === undefined ? "nothing" : "something");
  const differ = line.pricingCurrency !== line.reportingCurrency;
  check(
    inclusive === sum,
    "amountTaxInclusive",
    "amountTaxExclusive and taxAmount added up",
    `the number ${inclusive}`,
  );
  check(
    differ === (line.exchangeRate !== undefined),
    "exchangeRate",
    differ ? "given where the currencies differ" : "left out where the currencies are the same",
    given("exchangeRate"),
  );
  check(
    line.erroneouslySubmitted !== true || line.restatement === true,
    "restatement",
    "true with erroneouslySubmitted",
    given("restatement"),
  );
  if (event !== undefined) {
    const isStart = event === "SUBSCRIPTION_START";
    check(
      isStart || line.referenceLineItemId !== undefined,
      "referenceLineItemId",
      "given for every event but SUBSCRIPTION_START",
      "nothing",
    );
    check(
      !isStart || line.subscriptionDaysOfPaidService === 0,
      "subscriptionDaysOfPaidService",
      "0 for SUBSCRIPTION_START",
      "another number",
    );
    check(
      Number(line.subscriptionStartDate) <= Number(line.subscriptionEndDate),
      "subscriptionEndDate",
      "not before subscriptionStartDate",
      "an earlier time",
    );
    check(
      event !== "SUBSCRIPTION_PAYMENT" || inclusive > 0,
      "amountTaxInclusive",
      "above 0 for SUBSCRIPTION_PAYMENT",
      "the number 0",
    );
  }
}
