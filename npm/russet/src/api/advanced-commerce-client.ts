import { AdvancedCommerceMethods } from "../generated/advanced-commerce-methods.js";
import { advancedCommerceTable } from "../generated/advanced-commerce-table.js";
import type { ApiClientOptions } from "./options.js";
import type { Members, Relations } from "./request.js";
import { demand } from "./rules.js";

/**
 * Calls the Advanced Commerce API.
 *
 * A call that is repeated keeps its `requestReferenceId`, so nothing is done twice. If it fails with
 * `RepeatedRequestReferenceIdError` after more than one of its `attempts`, the first one arrived.
 *
 * Every call rejects as those of {@link AppStoreClient} do.
 */
export class AdvancedCommerceClient extends AdvancedCommerceMethods {
  /**
   * A client with these options.
   *
   * @throws {@link UsageError} `usage/option`, naming the option that cannot be used, or
   * `usage/private-key`
   */
  constructor(options: ApiClientOptions) {
    super({ table: advancedCommerceTable, relations }, options);
  }
}

const relations: Relations = {
  changeSubscriptionMetadata({ descriptors }) {
    const { displayName, description } = (descriptors ?? { displayName: "" }) as Members;
    demand(
      displayName !== undefined || description !== undefined,
      "descriptors",
      "an object with displayName or description",
      "neither",
    );
  },
  requestTransactionRefund({ items }) {
    for (const [index, { refundType, refundAmount }] of (items as Members[]).entries()) {
      const isCustom = refundType === "CUSTOM";
      demand(
        isCustom === (refundAmount !== undefined),
        `items[${index}].refundAmount`,
        isCustom ? "given with refundType CUSTOM" : "left out unless refundType is CUSTOM",
        isCustom ? "nothing" : `the number ${refundAmount}`,
      );
    }
  },
  revokeSubscription({ refundType }) {
    demand(refundType !== "CUSTOM", "refundType", '"FULL" or "PRORATED"', '"CUSTOM"');
  },
};
