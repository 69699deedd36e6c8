/**
 * Verifies what the App Store signed, in every JavaScript runtime.
 *
 * {@link Verifier} is where to begin. Whatever it returns is verified; whatever it throws is a
 * {@link RussetError} with a stable `code`.
 *
 * @module
 */

export { type ApiTokenOptions, createApiToken } from "./api-token.js";
export type { Credentials } from "./credentials.js";
export {
  InternalError,
  type KindOf,
  MalformedError,
  NetworkError,
  RussetError,
  UntrustedError,
  UsageError,
} from "./errors.js";
export { decodeUnverifiedExternalPurchaseToken } from "./external-purchase.js";
export type { CodesOfKind, ErrorCode, ErrorDetails, ErrorKind } from "./generated/codes.js";
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
} from "./online-verifier.js";
export type { Verified } from "./verified.js";
export {
  type BatchResult,
  type SigningEnvironment,
  type VerifiedKinds,
  type VerifiedNotification,
  Verifier,
  type VerifierOptions,
  type VerifyOptions,
} from "./verifier.js";
