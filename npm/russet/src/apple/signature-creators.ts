import { readArgument, wholeNumber } from "../arguments.js";
import type { AdvancedCommerceInAppRequest } from "../generated/apple-models.js";
import {
  OfferSigner,
  type AdvancedCommerceInAppRequest as SignedRequest,
} from "../offer-signer.js";

/** Signs promotional offers for the original StoreKit API. */
export class PromotionalOfferSignatureCreator {
  readonly #signer: OfferSigner;

  /**
   * @param signingKey the private key, as the .p8 file has it
   * @param keyId its identifier
   * @param bundleId the app
   */
  constructor(signingKey: string, keyId: string, bundleId: string) {
    // The issuer is no part of this signature.
    this.#signer = new OfferSigner({ privateKey: signingKey, keyId, issuerId: "-", bundleId });
  }

  /**
   * The signature of an offer, in base64.
   *
   * @param appAccountToken the customer's account, or an empty string
   * @param nonce a UUID that no other signature has
   * @param timestamp the present time in milliseconds since 1970
   */
  createSignature(
    productIdentifier: string,
    subscriptionOfferID: string,
    appAccountToken: string,
    nonce: string,
    timestamp: number,
  ): string {
    const offer = {
      productId: productIdentifier,
      offerId: subscriptionOfferID,
      appAccountToken,
      nonce,
    };
    // The app hands on this very number.
    const now = readArgument("timestamp", wholeNumber, timestamp);
    return this.#signer.promotionalOffer(offer, { now }).signature;
  }
}

/** Signs promotional offers for StoreKit 2. */
export class PromotionalOfferV2SignatureCreator {
  readonly #signer: OfferSigner;

  /**
   * @param signingKey the private key, as the .p8 file has it
   * @param keyId its identifier
   * @param issuerId the identifier of the issuer
   * @param bundleId the app
   */
  constructor(signingKey: string, keyId: string, issuerId: string, bundleId: string) {
    this.#signer = new OfferSigner({ privateKey: signingKey, keyId, issuerId, bundleId });
  }

  /**
   * The signature of an offer, a JWS.
   *
   * @param transactionId any transaction of the customer, or their `appTransactionId`; recommended
   */
  createSignature(
    productId: string,
    offerIdentifier: string,
    transactionId: string | undefined = undefined,
  ): string {
    const customer = transactionId === undefined || transactionId === null ? {} : { transactionId };
    return this.#signer.promotionalOfferV2({ productId, offerId: offerIdentifier, ...customer });
  }
}

/** Signs whether a customer may have an introductory offer. */
export class IntroductoryOfferEligibilitySignatureCreator {
  readonly #signer: OfferSigner;

  /**
   * @param signingKey the private key, as the .p8 file has it
   * @param keyId its identifier
   * @param issuerId the identifier of the issuer
   * @param bundleId the app
   */
  constructor(signingKey: string, keyId: string, issuerId: string, bundleId: string) {
    this.#signer = new OfferSigner({ privateKey: signingKey, keyId, issuerId, bundleId });
  }

  /**
   * The signature, a JWS.
   *
   * @param transactionId any transaction of the customer, or their `appTransactionId`
   */
  createSignature(
    productId: string,
    allowIntroductoryOffer: boolean,
    transactionId: string,
  ): string {
    const eligibility = { productId, allowIntroductoryOffer, transactionId };
    return this.#signer.introductoryOfferEligibility(eligibility);
  }
}

/** Signs requests of the Advanced Commerce API that an app makes through StoreKit. */
export class AdvancedCommerceInAppSignatureCreator {
  readonly #signer: OfferSigner;

  /**
   * @param signingKey the private key, as the .p8 file has it
   * @param keyId its identifier
   * @param issuerId the identifier of the issuer
   * @param bundleId the app
   */
  constructor(signingKey: string, keyId: string, issuerId: string, bundleId: string) {
    this.#signer = new OfferSigner({ privateKey: signingKey, keyId, issuerId, bundleId });
  }

  /** The signed request, a JWS. */
  createSignature(AdvancedCommerceInAppRequest: AdvancedCommerceInAppRequest): string {
    return this.#signer.advancedCommerceRequest(AdvancedCommerceInAppRequest as SignedRequest);
  }
}
