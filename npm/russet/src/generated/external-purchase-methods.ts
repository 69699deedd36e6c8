// Written by `cargo xtask codegen` from the core's description of the APIs. Changes made here are lost.

import { ApiClient, type CallOptions } from "../api/client.js";
import type {
  ExternalPurchaseReport,
  RetrieveReportSuccessResponse,
  SendReportSuccessResponse,
} from "./models.js";

/** A method for each endpoint. */
export abstract class ExternalPurchaseMethods extends ApiClient {
  /**
   * Reports what came of a token. When nobody knows what became of a report, look for it with
   * `retrieveExternalPurchaseReport`; only one that failed may be sent again under the same name.
   */
  sendExternalPurchaseReport(
    request: ExternalPurchaseReport,
    options?: CallOptions,
  ): Promise<SendReportSuccessResponse> {
    return this.call("sendExternalPurchaseReport", [request], options);
  }

  /** A report that was sent. */
  retrieveExternalPurchaseReport(
    requestIdentifier: string,
    options?: CallOptions,
  ): Promise<RetrieveReportSuccessResponse> {
    return this.call("retrieveExternalPurchaseReport", [requestIdentifier], options);
  }
}
