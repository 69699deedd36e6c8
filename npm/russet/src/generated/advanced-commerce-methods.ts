// Written by `cargo xtask codegen` from the core's description of the APIs. Changes made here are lost.

import { ApiClient, type CallOptions } from "../api/client.js";
import type {
  AdvancedCommerceRequestRefundRequest,
  AdvancedCommerceRequestRefundResponse,
  AdvancedCommerceSubscriptionCancelRequest,
  AdvancedCommerceSubscriptionCancelResponse,
  AdvancedCommerceSubscriptionChangeMetadataRequest,
  AdvancedCommerceSubscriptionChangeMetadataResponse,
  AdvancedCommerceSubscriptionMigrateRequest,
  AdvancedCommerceSubscriptionMigrateResponse,
  AdvancedCommerceSubscriptionPriceChangeRequest,
  AdvancedCommerceSubscriptionPriceChangeResponse,
  AdvancedCommerceSubscriptionRevokeRequest,
  AdvancedCommerceSubscriptionRevokeResponse,
} from "./models.js";

/** A method for each endpoint. */
export abstract class AdvancedCommerceMethods extends ApiClient {
  /** Has a subscription end with the period that is paid for. */
  cancelSubscription(
    transactionId: string,
    request: AdvancedCommerceSubscriptionCancelRequest,
    options?: CallOptions,
  ): Promise<AdvancedCommerceSubscriptionCancelResponse> {
    return this.call("cancelSubscription", [transactionId, request], options);
  }

  /** Changes names and descriptions of a subscription and its items. */
  changeSubscriptionMetadata(
    transactionId: string,
    request: AdvancedCommerceSubscriptionChangeMetadataRequest,
    options?: CallOptions,
  ): Promise<AdvancedCommerceSubscriptionChangeMetadataResponse> {
    return this.call("changeSubscriptionMetadata", [transactionId, request], options);
  }

  /** Changes the prices of a subscription's items, at least 24 hours before it renews. */
  changeSubscriptionPrice(
    transactionId: string,
    request: AdvancedCommerceSubscriptionPriceChangeRequest,
    options?: CallOptions,
  ): Promise<AdvancedCommerceSubscriptionPriceChangeResponse> {
    return this.call("changeSubscriptionPrice", [transactionId, request], options);
  }

  /** Makes an ordinary subscription one of the Advanced Commerce API. */
  migrateSubscription(
    transactionId: string,
    request: AdvancedCommerceSubscriptionMigrateRequest,
    options?: CallOptions,
  ): Promise<AdvancedCommerceSubscriptionMigrateResponse> {
    return this.call("migrateSubscription", [transactionId, request], options);
  }

  /** Asks for a refund of items that were bought. */
  requestTransactionRefund(
    transactionId: string,
    request: AdvancedCommerceRequestRefundRequest,
    options?: CallOptions,
  ): Promise<AdvancedCommerceRequestRefundResponse> {
    return this.call("requestTransactionRefund", [transactionId, request], options);
  }

  /** Ends a subscription at once, with a refund. */
  revokeSubscription(
    transactionId: string,
    request: AdvancedCommerceSubscriptionRevokeRequest,
    options?: CallOptions,
  ): Promise<AdvancedCommerceSubscriptionRevokeResponse> {
    return this.call("revokeSubscription", [transactionId, request], options);
  }
}
