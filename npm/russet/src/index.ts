/**
 * Verifies what the App Store signed, in every JavaScript runtime.
 *
 * {@link Verifier} is where to begin. Whatever it returns is verified; whatever it throws is a
 * {@link RussetError} with a stable `code`.
 *
 * @module russet
 */

export { AdvancedCommerceClient } from "./api/advanced-commerce-client.js";
export {
  ApiError,
  type ApiErrorFacts,
  type ApiErrorName,
  type ReportError,
} from "./api/api-error.js";
export {
  AppStoreClient,
  type AppStoreClientOptions,
  type ListEntry,
  type VerifiedHistoryNotification,
} from "./api/app-store-client.js";
export type { RateLimitQueue } from "./api/bucket.js";
export { ExternalPurchaseClient } from "./api/external-purchase-client.js";
export type {
  ApiClientOptions,
  ApiExchange,
  ApiOutcome,
  CallOptions,
  Clock,
  Environment as ApiEnvironment,
  RetryOptions,
} from "./api/options.js";
export type { Pages } from "./api/pages.js";
export { type ApiTokenOptions, createApiToken } from "./api-token.js";
export type { Credentials } from "./credentials.js";
export {
  type ErrorFacts,
  InternalError,
  type KindOf,
  MalformedError,
  NetworkError,
  RussetError,
  UntrustedError,
  UsageError,
} from "./errors.js";
export { decodeUnverifiedExternalPurchaseToken } from "./external-purchase.js";
export type { AdvancedCommerceErrorName } from "./generated/advanced-commerce-table.js";
export type { AppStoreErrorName } from "./generated/app-store-table.js";
export type { CodesOfKind, ErrorCode, ErrorDetails, ErrorKind } from "./generated/codes.js";
export type { ExternalPurchaseErrorName } from "./generated/external-purchase-table.js";
export type * from "./generated/models.js";
export {
  type Inspection,
  type InspectionCertificate,
  type InspectionCheck,
  type InspectionForm,
  type InspectionVerdict,
  type InspectOptions,
  inspect,
} from "./inspect.js";
export {
  type AdvancedCommerceInAppRequest,
  type IntroductoryOfferEligibilityRequest,
  OfferSigner,
  type PromotionalOfferRequest,
  type PromotionalOfferSignature,
  type PromotionalOfferV2Request,
  type SignOptions,
} from "./offer-signer.js";
export {
  OnlineVerifier,
  type OnlineVerifierOptions,
  type OnlineVerifyOptions,
  type OnlineVerifyReceiptOptions,
} from "./online-verifier.js";
export {
  extractTransactionId,
  type Receipt,
  type ReceiptAttributes,
  type ReceiptInAppPurchase,
  type ReceiptInput,
  readReceipt,
} from "./receipt.js";
export type { Unverified, Verified } from "./verified.js";
export {
  type BatchResult,
  type SigningEnvironment,
  type VerifiedKinds,
  type VerifiedNotification,
  Verifier,
  type VerifierOptions,
  type VerifyOptions,
  type VerifyReceiptOptions,
} from "./verifier.js";
