import { boolean, describe, type Forms, PLAIN, readOptions, text, unusable } from "./arguments.js";
import type { BoundSigner, Held } from "./binding.js";
import {
  type CheckedCredentials,
  type Credentials,
  credentialForms,
  credentialNames,
  holdSigner,
} from "./credentials.js";
import type {
  AdvancedCommerceOneTimeChargeCreateRequest,
  AdvancedCommerceSubscriptionCreateRequest,
  AdvancedCommerceSubscriptionModifyInAppRequest,
  AdvancedCommerceSubscriptionReactivateInAppRequest,
} from "./generated/models.js";
import { jsonOf } from "./json.js";
import { readNow, type VerifyOptions } from "./verifier.js";

/** What a single signature may say. */
export type SignOptions = VerifyOptions;

/** A promotional offer for the original StoreKit API. */
export interface PromotionalOfferRequest {
  /** The subscription that is offered. */
  productId: string;
  /** The identifier of the offer in App Store Connect. */
  offerId: string;
  /**
   * The customer's account, if the app names one in `applicationUsername`: any text without control
   * characters. Upper and lower case are the same. The app must use the same value with the offer.
   */
  appAccountToken?: string;
  /** A UUID that no other signature has; a new one unless given. */
  nonce?: string;
}

/** What an app makes an `SKPaymentDiscount` of, together with the identifier of the offer. */
export interface PromotionalOfferSignature {
  /** The identifier of the key that signed. */
  keyId: string;
  /** The UUID of this signature, in lower case. */
  nonce: string;
  /** When it was signed, in milliseconds since 1970. It is good for 24 hours. */
  timestamp: number;
  /** The signature, in base64. */
  signature: string;
}

/** A promotional offer for StoreKit 2, or for an answer of the Retention Messaging API. */
export interface PromotionalOfferV2Request {
  /** The subscription that is offered. */
  productId: string;
  /** The identifier of the offer in App Store Connect. */
  offerId: string;
  /**
   * Any transaction of the customer, or their `appTransactionId`: then the offer works for this
   * customer alone. Recommended; Retention Messaging needs it.
   */
  transactionId?: string;
}

/** Whether a customer may have the introductory offer of a subscription. */
export interface IntroductoryOfferEligibilityRequest {
  /** The subscription. */
  productId: string;
  /** Whether the customer may have the offer. */
  allowIntroductoryOffer: boolean;
  /** Any transaction of the customer, or their `appTransactionId`. */
  transactionId: string;
}

/** What an app may ask of the Advanced Commerce API through StoreKit, once it is signed. */
export type AdvancedCommerceInAppRequest =
  | AdvancedCommerceOneTimeChargeCreateRequest
  | AdvancedCommerceSubscriptionCreateRequest
  | AdvancedCommerceSubscriptionModifyInAppRequest
  | AdvancedCommerceSubscriptionReactivateInAppRequest;

/**
 * Signs what an app hands to StoreKit.
 *
 * It does no I/O. Make one and keep it; nothing that prints or serialises it shows the key.
 *
 * ```ts
 * import { OfferSigner } from "russet";
 *
 * const signer = new OfferSigner({ privateKey, keyId, issuerId, bundleId: "com.example.app" });
 * const offer = signer.promotionalOfferV2({ productId, offerId, transactionId });
 * ```
 */
export class OfferSigner {
  readonly #core: Held<BoundSigner>;

  /**
   * A signer with the In-App Purchase key of an app.
   *
   * @throws {@link UsageError} `usage/private-key` says what was given in the place of a key,
   * `usage/option` which option cannot be used
   */
  constructor(credentials: Credentials) {
    this.#core = holdSigner(
      readOptions<CheckedCredentials>(credentials, credentialForms, credentialNames),
    );
  }

  /**
   * Signs a promotional offer for the original StoreKit API (`SKPaymentDiscount`) and for
   * `Product.PurchaseOption.promotionalOffer`. The app needs every member of the result.
   *
   * @throws {@link UsageError} `usage/option`, naming the member that cannot be used
   */
  promotionalOffer(
    offer: PromotionalOfferRequest,
    options?: SignOptions,
  ): PromotionalOfferSignature {
    const forms = { productId: text, offerId: text, appAccountToken: text, nonce: text };
    const checked = readOptions<PromotionalOfferRequest>(offer, forms, ["productId", "offerId"]);
    // The core knows lower case of ASCII alone.
    const appAccountToken = checked.appAccountToken?.toLowerCase();
    return JSON.parse(this.#sign("promotionalOffer", { ...checked, appAccountToken }, options));
  }

  /**
   * Signs a promotional offer for StoreKit 2, as a JWS.
   *
   * @throws {@link UsageError} `usage/option`, naming the member that cannot be used
   */
  promotionalOfferV2(offer: PromotionalOfferV2Request, options?: SignOptions): string {
    const forms = { productId: text, offerId: text, transactionId: text };
    const checked = readOptions<PromotionalOfferV2Request>(offer, forms, ["productId", "offerId"]);
    return this.#sign("promotionalOfferV2", checked, options);
  }

  /**
   * Signs whether a customer may have the introductory offer of a subscription, as a JWS. It counts
   * instead of what the App Store would decide.
   *
   * @throws {@link UsageError} `usage/option`, naming the member that cannot be used
   */
  introductoryOfferEligibility(
    eligibility: IntroductoryOfferEligibilityRequest,
    options?: SignOptions,
  ): string {
    const forms: Forms<IntroductoryOfferEligibilityRequest> = {
      productId: text,
      allowIntroductoryOffer: boolean,
      transactionId: text,
    };
    const { allowIntroductoryOffer, ...checked } = readOptions<IntroductoryOfferEligibilityRequest>(
      eligibility,
      forms,
      ["productId", "allowIntroductoryOffer", "transactionId"],
    );
    const flag = { allowIntroductoryOffer: String(allowIntroductoryOffer) };
    return this.#sign("introductoryOfferEligibility", { ...checked, ...flag }, options);
  }

  /**
   * Signs a request of the Advanced Commerce API that the app makes through StoreKit, as a JWS.
   *
   * @throws {@link UsageError} `usage/option`, naming the member that cannot be used
   */
  advancedCommerceRequest(request: AdvancedCommerceInAppRequest, options?: SignOptions): string {
    const found = describe(request);
    if (found !== PLAIN) {
      throw unusable("request", "an object", found);
    }
    return this.#sign("advancedCommerceRequest", request, options);
  }

  #sign(method: string, request: object, options: SignOptions | undefined): string {
    const now = readNow(options);
    const json = jsonOf(request, unusable);
    return this.#core.call<string>((core) => core.signOffer(method, json, now));
  }
}
