// Written by `cargo xtask codegen` from the core's description of the APIs. Changes made here are lost.

import { ApiClient, type CallOptions } from "../api/client.js";
import type {
  AppTransactionInfoResponse,
  CheckTestNotificationResponse,
  ConsumptionRequest,
  ConsumptionRequestV1,
  DefaultConfigurationRequest,
  DefaultConfigurationResponse,
  ExtendRenewalDateRequest,
  ExtendRenewalDateResponse,
  GetImageListResponse,
  GetMessageListResponse,
  HistoryResponse,
  ImageSize,
  MassExtendRenewalDateRequest,
  MassExtendRenewalDateResponse,
  MassExtendRenewalDateStatusResponse,
  NotificationHistoryRequest,
  NotificationHistoryResponse,
  OrderLookupResponse,
  PerformanceTestRequest,
  PerformanceTestResponse,
  PerformanceTestResultResponse,
  RealtimeUrlRequest,
  RealtimeUrlResponse,
  RefundHistoryResponse,
  RefundLookupResponse,
  SendTestNotificationResponse,
  Status,
  StatusResponse,
  TransactionHistoryRequest,
  TransactionInfoResponse,
  UpdateAppAccountTokenRequest,
  UploadMessageRequestBody,
} from "./models.js";

/** A method for each endpoint. */
export abstract class AppStoreMethods extends ApiClient {
  /**
   * A page of a customer's transactions, at most 20. `transactions` gets all of them, page by page.
   */
  getTransactionHistory(
    anyTransactionId: string,
    query?: TransactionHistoryRequest & {
      /** The `revision` of the page before this one. */
      revision?: string;
    },
    options?: CallOptions,
  ): Promise<HistoryResponse> {
    return this.call("getTransactionHistory", [anyTransactionId, query], options);
  }

  /**
   * A page of a customer's transactions, without consumables that were finished.
   *
   * @deprecated Replaced by `getTransactionHistory`.
   */
  getTransactionHistoryV1(
    anyTransactionId: string,
    query?: TransactionHistoryRequest & {
      /** The `revision` of the page before this one. */
      revision?: string;
    },
    options?: CallOptions,
  ): Promise<HistoryResponse> {
    return this.call("getTransactionHistoryV1", [anyTransactionId, query], options);
  }

  /** One transaction. */
  getTransactionInfo(
    transactionId: string,
    options?: CallOptions,
  ): Promise<TransactionInfoResponse> {
    return this.call("getTransactionInfo", [transactionId], options);
  }

  /** How a customer came by the app. */
  getAppTransactionInfo(
    anyTransactionId: string,
    options?: CallOptions,
  ): Promise<AppTransactionInfoResponse> {
    return this.call("getAppTransactionInfo", [anyTransactionId], options);
  }

  /** How every subscription of a customer stands. */
  getAllSubscriptionStatuses(
    anyTransactionId: string,
    query?: {
      /** Only subscriptions with one of these statuses. */
      status?: Status[];
    },
    options?: CallOptions,
  ): Promise<StatusResponse> {
    return this.call("getAllSubscriptionStatuses", [anyTransactionId, query], options);
  }

  /** Says to which account of yours a purchase belongs. */
  setAppAccountToken(
    originalTransactionId: string,
    request: UpdateAppAccountTokenRequest,
    options?: CallOptions,
  ): Promise<void> {
    return this.call("setAppAccountToken", [originalTransactionId, request], options);
  }

  /** Marks a transaction as finished, as an app does when it has given what was bought. */
  finishTransaction(
    transactionId: string,
    options?: CallOptions,
  ): Promise<void> {
    return this.call("finishTransaction", [transactionId], options);
  }

  /** The transactions of an order, by the number on the customer's invoice. */
  lookUpOrderId(
    orderId: string,
    options?: CallOptions,
  ): Promise<OrderLookupResponse> {
    return this.call("lookUpOrderId", [orderId], options);
  }

  /**
   * Answers a `CONSUMPTION_REQUEST` notification, within 12 hours and if the customer consented.
   */
  sendConsumptionInformation(
    transactionId: string,
    request: ConsumptionRequest,
    options?: CallOptions,
  ): Promise<void> {
    return this.call("sendConsumptionInformation", [transactionId, request], options);
  }

  /**
   * Answers a `CONSUMPTION_REQUEST` notification, as the first version takes it.
   *
   * @deprecated Replaced by `sendConsumptionInformation`.
   */
  sendConsumptionData(
    transactionId: string,
    request: ConsumptionRequestV1,
    options?: CallOptions,
  ): Promise<void> {
    return this.call("sendConsumptionData", [transactionId, request], options);
  }

  /** A page of a customer's refunds, at most 20. `refunds` gets all of them, page by page. */
  getRefundHistory(
    anyTransactionId: string,
    query?: {
      /** The `revision` of the page before this one. */
      revision?: string;
    },
    options?: CallOptions,
  ): Promise<RefundHistoryResponse> {
    return this.call("getRefundHistory", [anyTransactionId, query], options);
  }

  /**
   * A customer's latest refunds, at most 50.
   *
   * @deprecated Replaced by `getRefundHistory`.
   */
  getRefundHistoryV1(
    originalTransactionId: string,
    options?: CallOptions,
  ): Promise<RefundLookupResponse> {
    return this.call("getRefundHistoryV1", [originalTransactionId], options);
  }

  /**
   * Gives one subscriber more time before the next charge, at most twice in 365 days. It cannot be
   * undone. To ask again, use the same `requestIdentifier`.
   */
  extendSubscriptionRenewalDate(
    originalTransactionId: string,
    request: ExtendRenewalDateRequest,
    options?: CallOptions,
  ): Promise<ExtendRenewalDateResponse> {
    return this.call("extendSubscriptionRenewalDate", [originalTransactionId, request], options);
  }

  /**
   * Begins to give all subscribers of a product more time before the next charge. It cannot be
   * undone. To ask again, use the same `requestIdentifier`.
   */
  extendRenewalDateForAllActiveSubscribers(
    request: MassExtendRenewalDateRequest,
    options?: CallOptions,
  ): Promise<MassExtendRenewalDateResponse> {
    return this.call("extendRenewalDateForAllActiveSubscribers", [request], options);
  }

  /** How far the extension for all subscribers of a product has got. */
  getStatusOfSubscriptionRenewalDateExtensions(
    productId: string,
    requestIdentifier: string,
    options?: CallOptions,
  ): Promise<MassExtendRenewalDateStatusResponse> {
    return this.call("getStatusOfSubscriptionRenewalDateExtensions", [productId, requestIdentifier], options);
  }

  /**
   * A page of the notifications that were sent, at most 20. `notifications` gets all of them, page
   * by page.
   */
  getNotificationHistory(
    request: NotificationHistoryRequest,
    query?: {
      /** The `paginationToken` of the page before this one. */
      paginationToken?: string;
    },
    options?: CallOptions,
  ): Promise<NotificationHistoryResponse> {
    return this.call("getNotificationHistory", [request, query], options);
  }

  /** Has the App Store send a notification of the type `TEST`. */
  requestTestNotification(
    options?: CallOptions,
  ): Promise<SendTestNotificationResponse> {
    return this.call("requestTestNotification", [], options);
  }

  /** What became of a test notification. While it is under way, it is not found. */
  getTestNotificationStatus(
    testNotificationToken: string,
    options?: CallOptions,
  ): Promise<CheckTestNotificationResponse> {
    return this.call("getTestNotificationStatus", [testNotificationToken], options);
  }

  /**
   * Uploads a picture, a PNG without transparency: 3840 pixels wide and 160 to 2160 high, or 1024
   * wide and high for `"BULLET_POINT"`. When nobody knows what became of an upload, look for it
   * with `getImageList`.
   */
  uploadImage(
    imageIdentifier: string,
    png: Uint8Array | ArrayBuffer,
    query?: {
      /** What the picture is for; `"FULL_SIZE"` unless said otherwise. */
      imageSize?: ImageSize;
    },
    options?: CallOptions,
  ): Promise<void> {
    return this.call("uploadImage", [imageIdentifier, png, query], options);
  }

  /** Deletes a picture that no message uses. */
  deleteImage(
    imageIdentifier: string,
    options?: CallOptions,
  ): Promise<void> {
    return this.call("deleteImage", [imageIdentifier], options);
  }

  /** The pictures that were uploaded. */
  getImageList(
    options?: CallOptions,
  ): Promise<GetImageListResponse> {
    return this.call("getImageList", [], options);
  }

  /**
   * Uploads a message. When nobody knows what became of an upload, look for it with
   * `getMessageList`.
   */
  uploadMessage(
    messageIdentifier: string,
    request: UploadMessageRequestBody,
    options?: CallOptions,
  ): Promise<void> {
    return this.call("uploadMessage", [messageIdentifier, request], options);
  }

  /** Deletes a message. */
  deleteMessage(
    messageIdentifier: string,
    options?: CallOptions,
  ): Promise<void> {
    return this.call("deleteMessage", [messageIdentifier], options);
  }

  /** The messages that were uploaded. */
  getMessageList(
    options?: CallOptions,
  ): Promise<GetMessageListResponse> {
    return this.call("getMessageList", [], options);
  }

  /** Sets what a product shows in a language when your server gives no message in time. */
  configureDefaultMessage(
    productId: string,
    locale: string,
    request: DefaultConfigurationRequest,
    options?: CallOptions,
  ): Promise<void> {
    return this.call("configureDefaultMessage", [productId, locale, request], options);
  }

  /** Takes back what a product shows in a language, if anything. */
  deleteDefaultMessage(
    productId: string,
    locale: string,
    options?: CallOptions,
  ): Promise<void> {
    return this.call("deleteDefaultMessage", [productId, locale], options);
  }

  /** What a product shows in a language when your server gives no message in time. */
  getDefaultMessage(
    productId: string,
    locale: string,
    options?: CallOptions,
  ): Promise<DefaultConfigurationResponse> {
    return this.call("getDefaultMessage", [productId, locale], options);
  }

  /**
   * Sets the address where the App Store asks for a message. In production it takes a performance
   * test that was passed.
   */
  configureRealtimeURL(
    request: RealtimeUrlRequest,
    options?: CallOptions,
  ): Promise<void> {
    return this.call("configureRealtimeURL", [request], options);
  }

  /** Takes back the address where the App Store asks for a message. */
  deleteRealtimeURL(
    options?: CallOptions,
  ): Promise<void> {
    return this.call("deleteRealtimeURL", [], options);
  }

  /** The address where the App Store asks for a message. */
  getRealtimeURL(
    options?: CallOptions,
  ): Promise<RealtimeUrlResponse> {
    return this.call("getRealtimeURL", [], options);
  }

  /** Has the App Store ask your server many times, to see whether it is fast enough. */
  initiatePerformanceTest(
    request: PerformanceTestRequest,
    options?: CallOptions,
  ): Promise<PerformanceTestResponse> {
    return this.call("initiatePerformanceTest", [request], options);
  }

  /** What a performance test found. */
  getPerformanceTestResults(
    requestId: string,
    options?: CallOptions,
  ): Promise<PerformanceTestResultResponse> {
    return this.call("getPerformanceTestResults", [requestId], options);
  }
}
