/**
 * `russet/apple`: the names and results of `@apple/app-store-server-library` 3.1, over russet. To
 * change the import is the whole migration; `docs/migrating.md` lists the differences.
 *
 * @module russet/apple
 */

export * from "../generated/apple-enums.js";
export type * from "../generated/apple-models.js";
export { AppStoreServerAPIClient } from "./client.js";
export { APIException, VerificationException } from "./exceptions.js";
export { ReceiptUtility } from "./receipt-utility.js";
export {
  AdvancedCommerceInAppSignatureCreator,
  IntroductoryOfferEligibilitySignatureCreator,
  PromotionalOfferSignatureCreator,
  PromotionalOfferV2SignatureCreator,
} from "./signature-creators.js";
export { SignedDataVerifier } from "./verifier.js";
