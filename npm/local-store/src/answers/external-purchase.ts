/** The External Purchase Server API. */

import type {
  ExternalPurchaseReport,
  RetrieveReportSuccessResponse,
  SendReportSuccessResponse,
} from "../../../russet/src/generated/models.js";
import { type Answer, isText, isUuid, objectIn, require } from "../call.js";

const STATUSES = ["LINE_ITEM", "NO_LINE_ITEM", "UNRECOGNIZED_TOKEN"];

export const externalPurchase: Readonly<Record<string, Answer>> = {
  sendExternalPurchaseReport({ body, state }) {
    const { requestIdentifier, externalPurchaseId, status, lineItems = [] } = body;
    require(isUuid(requestIdentifier) &&
      isText(externalPurchaseId) &&
      status !== undefined, "OmittedFieldError");
    require(STATUSES.includes(String(status)), "UnknownEnumError");
    require(Array.isArray(lineItems), "OmittedFieldError");
    const isLines = status === "LINE_ITEM";
    require(!isLines || lineItems.length > 0, "MissingLineItemsForStatusError");
    require(isLines || lineItems.length === 0, "LineItemsNotAllowedForStatusError");
    const ids = lineItems.map((item) => objectIn(item)?.lineItemId);
    require(ids.every((id) => isText(id)), "OmittedFieldError");
    require(new Set(ids).size === ids.length &&
      !state.reports.has(requestIdentifier), "DuplicateValueError");
    state.reports.set(requestIdentifier, body);
    return { requestIdentifier } satisfies SendReportSuccessResponse;
  },

  retrieveExternalPurchaseReport({ path, state }) {
    const report = state.reports.get(path.requestIdentifier ?? "");
    require(report !== undefined, "NotFoundError");
    // As it was sent, after it was accepted.
    const sent = report as unknown as ExternalPurchaseReport;
    return { report: sent } satisfies RetrieveReportSuccessResponse;
  },
};
