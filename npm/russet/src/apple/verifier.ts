import type { PayloadKind } from "../binding.js";
import { Environment, VerificationStatus } from "../generated/apple-enums.js";
import type {
  AppTransaction,
  DecodedRealtimeRequestBody,
  JWSRenewalInfoDecodedPayload,
  JWSTransactionDecodedPayload,
  ResponseBodyV2DecodedPayload,
} from "../generated/apple-models.js";
import { OnlineVerifier } from "../online-verifier.js";
import { testChains, Verifier, type VerifierOptions } from "../verifier.js";
import { VerificationException } from "./exceptions.js";
import { type Validator, validatorOf } from "./shapes.js";
import { exceptionOf } from "./statuses.js";
import { bytesOf, unverifiedPayload } from "./unverified.js";

/**
 * Verifies and decodes what the App Store signed.
 *
 * **The environments `XCODE` and `LOCAL_TESTING` verify nothing.** As with Apple's library, data is
 * decoded and believed, whoever wrote it: a verifier for one of them must never see data from
 * outside of a test. `Verifier` of `russet` verifies such data, too, given the certificates.
 *
 * ```ts
 * import { Environment, SignedDataVerifier } from "russet/apple";
 *
 * const verifier = new SignedDataVerifier(roots, true, Environment.SANDBOX, "com.example.app");
 * const notification = await verifier.verifyAndDecodeNotification(signedPayload);
 * ```
 *
 * Subclasses may override `verifyNotification`, which can only refuse more.
 */
export class SignedDataVerifier {
  protected readonly enableOnlineChecks: boolean;
  protected readonly environment: Environment;
  protected readonly bundleId: string;
  protected readonly appAppleId?: number;
  /** None where nothing is verified. */
  readonly #verifier: Verifier | OnlineVerifier | undefined;

  /**
   * @param appleRootCertificates roots in DER or PEM, in a `Buffer` or any other `Uint8Array`
   * @param enableOnlineChecks whether to ask if certificates were revoked, and to judge them as of
   * now and not as of when the data was signed
   * @param environment the only one to accept
   * @param bundleId the app
   * @param appAppleId the app's number in the App Store, needed for `PRODUCTION`
   */
  constructor(
    appleRootCertificates: Uint8Array[],
    enableOnlineChecks: boolean,
    environment: Environment,
    bundleId: string,
    appAppleId?: number,
  ) {
    this.enableOnlineChecks = enableOnlineChecks;
    this.environment = environment;
    this.bundleId = bundleId;
    if (appAppleId !== undefined) {
      this.appAppleId = appAppleId;
    } else if (environment === Environment.PRODUCTION) {
      throw new Error("appAppleId is required when the environment is Production");
    }
    const isVerified =
      environment !== Environment.XCODE && environment !== Environment.LOCAL_TESTING;
    // Without roots everything is refused, whatever the rest says.
    if (isVerified && appleRootCertificates.length > 0) {
      const options: VerifierOptions = {
        bundleId,
        // Nobody looks at it elsewhere, whatever it is.
        ...(environment === Environment.PRODUCTION && { appAppleId: appAppleId as number }),
        environments: [environment],
        roots: appleRootCertificates.map(derOf),
        [testChains]: true,
      };
      this.#verifier = enableOnlineChecks ? new OnlineVerifier(options) : new Verifier(options);
    }
  }

  /**
   * Verifies and decodes a `signedTransactionInfo`.
   *
   * @throws {@link VerificationException}
   */
  async verifyAndDecodeTransaction(
    signedTransactionInfo: string,
  ): Promise<JWSTransactionDecodedPayload> {
    return await this.#decode("transaction", signedTransactionInfo, transactions, (payload) => {
      this.#checkBundle(payload.bundleId);
      this.#checkEnvironment(payload.environment);
    });
  }

  /**
   * Verifies and decodes a `signedRenewalInfo`.
   *
   * @throws {@link VerificationException}
   */
  async verifyAndDecodeRenewalInfo(
    signedRenewalInfo: string,
  ): Promise<JWSRenewalInfoDecodedPayload> {
    return await this.#decode("renewalInfo", signedRenewalInfo, renewals, (payload) => {
      this.#checkEnvironment(payload.environment);
    });
  }

  /**
   * Verifies and decodes the `signedPayload` of a notification, and verifies every signed message
   * within it.
   *
   * @throws {@link VerificationException}
   */
  async verifyAndDecodeNotification(signedPayload: string): Promise<ResponseBodyV2DecodedPayload> {
    return await this.#decode("notification", signedPayload, notifications, (payload) => {
      const { data, summary, externalPurchaseToken, appData } = payload;
      const token = externalPurchaseToken && {
        ...externalPurchaseToken,
        environment: externalPurchaseToken.externalPurchaseId?.startsWith("SANDBOX")
          ? Environment.SANDBOX
          : Environment.PRODUCTION,
      };
      const about = data ?? summary ?? token ?? appData;
      this.verifyNotification(about?.bundleId, about?.appAppleId, about?.environment);
    });
  }

  /**
   * Checks whom a notification is about. To override it is to refuse more; where data is verified,
   * what it lets pass is checked all the same.
   */
  protected verifyNotification(bundleId?: string, appAppleId?: number, environment?: string): void {
    this.#checkBundle(bundleId);
    this.#checkApp(appAppleId);
    this.#checkEnvironment(environment);
  }

  /**
   * Verifies and decodes the JWS of an app transaction.
   *
   * @throws {@link VerificationException}
   */
  async verifyAndDecodeAppTransaction(signedAppTransaction: string): Promise<AppTransaction> {
    return await this.#decode(
      "appTransaction",
      signedAppTransaction,
      appTransactions,
      (payload) => {
        this.#checkBundle(payload.bundleId);
        this.#checkApp(payload.appAppleId);
        this.#checkEnvironment(payload.receiptType);
      },
    );
  }

  /**
   * Verifies and decodes the `signedPayload` of the Retention Messaging API.
   *
   * @throws {@link VerificationException}
   */
  async verifyAndDecodeRealtimeRequest(signedPayload: string): Promise<DecodedRealtimeRequestBody> {
    return await this.#decode("realtimeRequest", signedPayload, realtimeRequests, (payload) => {
      this.#checkApp(payload.appAppleId);
      this.#checkEnvironment(payload.environment);
    });
  }

  /** The payload, once all that is known of it holds; here alone something may go unverified. */
  async #decode<T>(
    kind: PayloadKind,
    jws: string,
    shape: Validator<T>,
    check: (payload: T) => void,
  ): Promise<T> {
    const { environment } = this;
    const judged = (payload: unknown): T => {
      if (!shape.validate(payload)) {
        throw new VerificationException(VerificationStatus.FAILURE);
      }
      check(payload);
      return payload;
    };
    if (environment === Environment.XCODE || environment === Environment.LOCAL_TESTING) {
      return judged(unverifiedPayload(jws));
    }
    let payload: unknown;
    try {
      payload = await this.#verified(kind, jws);
    } catch (error) {
      if (isAboutClaims(error)) {
        // It is refused in any case. If there is more than one thing wrong with it, the status is that
        // of Apple's library, which has no quarrel with most dates and asks for the app first.
        try {
          judged(unverifiedPayload(jws));
        } catch (other) {
          const own = exceptionOf(error);
          // A cause that speaks of something else would contradict the status.
          throw statusOf(own) === statusOf(other) ? own : other;
        }
      }
      throw exceptionOf(error);
    }
    return judged(payload);
  }

  async #verified(kind: PayloadKind, jws: string): Promise<unknown> {
    if (this.#verifier === undefined) {
      throw new VerificationException(VerificationStatus.VERIFICATION_FAILURE);
    }
    if (kind === "notification") {
      return (await this.#verifier.notification(jws)).payload;
    }
    return await this.#verifier[kind](jws);
  }

  #checkBundle(found: string | undefined): void {
    if (found !== this.bundleId) {
      throw new VerificationException(VerificationStatus.INVALID_APP_IDENTIFIER);
    }
  }

  #checkApp(found: number | undefined): void {
    if (this.environment === Environment.PRODUCTION && found !== this.appAppleId) {
      throw new VerificationException(VerificationStatus.INVALID_APP_IDENTIFIER);
    }
  }

  #checkEnvironment(found: string | undefined): void {
    if (found !== this.environment) {
      throw new VerificationException(VerificationStatus.INVALID_ENVIRONMENT);
    }
  }
}

const transactions = validatorOf<JWSTransactionDecodedPayload>("JWSTransactionDecodedPayload");
const renewals = validatorOf<JWSRenewalInfoDecodedPayload>("JWSRenewalInfoDecodedPayload");
const notifications = validatorOf<ResponseBodyV2DecodedPayload>("ResponseBodyV2DecodedPayload");
const appTransactions = validatorOf<AppTransaction>("AppTransaction");
const realtimeRequests = validatorOf<DecodedRealtimeRequestBody>("DecodedRealtimeRequestBody");

/**
 * Whether a payload was read, with a signature that holds, and refused for what it says; but for a
 * date from before the certificates, after which Apple's library reads no further.
 */
function isAboutClaims(error: unknown): boolean {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return /^(date|identity)\//.test(code) && code !== "date/too-early";
}

function statusOf(exception: unknown): VerificationStatus | undefined {
  return exception instanceof VerificationException ? exception.status : undefined;
}

/** A certificate in DER, of the first one in a text that is PEM; what is neither, as it is. */
function derOf(certificate: Uint8Array | string): Uint8Array {
  const isBytes = certificate instanceof Uint8Array;
  const text =
    isBytes && certificate[0] !== DER_SEQUENCE
      ? new TextDecoder().decode(certificate)
      : certificate;
  const pem = /-----BEGIN CERTIFICATE-----([^-]+)-----END CERTIFICATE-----/;
  const [, base64] = (typeof text === "string" && pem.exec(text)) || [];
  return base64 === undefined ? (certificate as Uint8Array) : bytesOf(base64);
}

/** How every certificate in DER begins, and no text. */
const DER_SEQUENCE = 0x30;
