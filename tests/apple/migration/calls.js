// A call of every method of the client, and its answer.

const id = "2000000123456789";
const uuid = "0b1f2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d";
const product = "com.example.monthly";

/** `[method, arguments, model of the answer]`; some methods several times. */
export function calls({
  GetTransactionHistoryVersion,
  InAppOwnershipType,
  Order,
  ProductType,
  Status,
}) {
  const history = {
    startDate: 1_600_000_000_000,
    endDate: 1_700_000_000_000,
    productIds: [product, "a b&c=d/ü"],
    productTypes: [ProductType.AUTO_RENEWABLE, ProductType.CONSUMABLE],
    sort: Order.DESCENDING,
    subscriptionGroupIdentifiers: ["1", "2"],
    inAppOwnershipType: InAppOwnershipType.FAMILY_SHARED,
    revoked: false,
  };
  const extension = { extendByDays: 3, extendReasonCode: 1, requestIdentifier: uuid };
  const consumption = {
    customerConsented: true,
    consumptionPercentage: 100_000,
    deliveryStatus: "DELIVERED",
    refundPreference: "DECLINE",
    sampleContentProvided: false,
  };
  const message = {
    header: "h",
    body: "ü \u{1f3ab}",
    image: { imageIdentifier: uuid, altText: "a" },
    bulletPoints: [{ text: "t", imageIdentifier: uuid, altText: "a" }],
  };
  const { V1, V2 } = GetTransactionHistoryVersion;
  return [
    ["getTransactionInfo", [id], "TransactionInfoResponse"],
    ["getAppTransactionInfo", [id], "AppTransactionInfoResponse"],
    ["getAllSubscriptionStatuses", [id], "StatusResponse"],
    ["getAllSubscriptionStatuses", [id, []], "StatusResponse"],
    ["getAllSubscriptionStatuses", [id, [Status.ACTIVE, Status.REVOKED]], "StatusResponse"],
    ["setAppAccountToken", [id, { appAccountToken: uuid }]],
    ["setAppAccountToken", [id, { appAccountToken: "no UUID" }]],
    ["finishTransaction", [id]],
    ["lookUpOrderId", ["MVXYZ1234"], "OrderLookupResponse"],
    ["sendConsumptionInformation", [id, consumption]],
    ["sendConsumptionInformation", [id, { ...consumption, refundPreference: undefined }]],
    ["sendConsumptionData", [id, { customerConsented: true, platform: 1, deliveryStatus: 0 }]],
    ["getRefundHistory", [id, null], "RefundHistoryResponse"],
    ["getRefundHistory", [id, "a+b/c=="], "RefundHistoryResponse"],
    ["getTransactionHistory", [id, null, {}], "HistoryResponse"],
    ["getTransactionHistory", [id, "r", history, V1], "HistoryResponse"],
    ["getTransactionHistory", [id, "r", history, V2], "HistoryResponse"],
    [
      "getTransactionHistory",
      [id, undefined, { startDate: 0, revoked: true }, V2],
      "HistoryResponse",
    ],
    ["extendSubscriptionRenewalDate", [id, extension], "ExtendRenewalDateResponse"],
    [
      "extendRenewalDateForAllActiveSubscribers",
      [{ ...extension, productId: product, storefrontCountryCodes: ["USA"] }],
      "MassExtendRenewalDateResponse",
    ],
    [
      "getStatusOfSubscriptionRenewalDateExtensions",
      [uuid, product],
      "MassExtendRenewalDateStatusResponse",
    ],
    ["getNotificationHistory", [null, { startDate: 1, endDate: 2 }], "NotificationHistoryResponse"],
    [
      "getNotificationHistory",
      ["token/+", { startDate: 1, endDate: 2, onlyFailures: true }],
      "NotificationHistoryResponse",
    ],
    ["requestTestNotification", [], "SendTestNotificationResponse"],
    ["getTestNotificationStatus", [`${uuid}_1`], "CheckTestNotificationResponse"],
    ["uploadImage", [uuid, Buffer.from([1, 2, 3, 255])]],
    ["uploadImage", [uuid, Buffer.from([1]), "BULLET_POINT"]],
    ["deleteImage", [uuid]],
    ["getImageList", [], "GetImageListResponse"],
    ["uploadMessage", [uuid, message]],
    ["deleteMessage", [uuid]],
    ["getMessageList", [], "GetMessageListResponse"],
    ["configureDefaultMessage", [product, "en-US", { messageIdentifier: uuid }]],
    ["deleteDefaultMessage", [product, "en-US"]],
    ["getDefaultMessage", [product, "en-US"], "DefaultConfigurationResponse"],
    ["configureRealtimeURL", [{ realtimeURL: "https://example.com/retain" }]],
    ["deleteRealtimeURL", []],
    ["getRealtimeURL", [], "RealtimeUrlResponse"],
    ["initiatePerformanceTest", [{ originalTransactionId: id }], "PerformanceTestResponse"],
    ["getPerformanceTestResults", [uuid], "PerformanceTestResultResponse"],
  ];
}

/** Answers that are no success. */
export const REFUSALS = [
  { status: 404, body: '{"errorCode":4040010,"errorMessage":"Transaction id not found."}' },
  { status: 400, body: '{"errorCode":9990000,"errorMessage":"New."}' },
  { status: 400, body: '{"errorCode":4000006}' },
  { status: 429, body: '{"errorCode":4290000,"errorMessage":"Rate limit exceeded."}' },
  { status: 401, body: "" },
  { status: 500, body: "<html>" },
  { status: 500, body: "{}" },
  { status: 503, body: "null" },
  { status: 400, body: "[]" },
];
