import {
  arrayArgument,
  bytes,
  type Forms,
  listOf,
  readOptions,
  text,
  textArgument,
  time,
  wholeNumber,
  wordArgument,
} from "./arguments.js";
import { verifyAll } from "./batch.js";
import {
  type BoundVerifier,
  type BoundVerifierOptions,
  Held,
  type PayloadKind,
} from "./binding.js";
import type { RussetError } from "./errors.js";
import type {
  AppTransaction,
  Notification,
  RealtimeRequest,
  RenewalInfo,
  Transaction,
} from "./generated/models.js";
import {
  device,
  parseReceipt,
  type Receipt,
  type ReceiptInput,
  receiptArgument,
} from "./receipt.js";
import type { Verified } from "./verified.js";

/** Where signed data can come from. */
export type SigningEnvironment = "Production" | "Sandbox" | "Xcode" | "LocalTesting";

/**
 * Lets chains below given roots be like those of tests. An option whose name only `russet/apple`
 * has.
 */
export const testChains: unique symbol = Symbol("testChains");

/** Which app's data a {@link Verifier} accepts, and whom it trusts. */
export interface VerifierOptions {
  /** The app's bundle identifier. */
  bundleId: string;
  /** The app's number in the App Store. Needed when `environments` has `"Production"`. */
  appAppleId?: number;
  /**
   * Where data may come from. Which one it was is in the payload: `environment`, or `receiptType` of
   * an app transaction.
   */
  environments: readonly SigningEnvironment[];
  /**
   * Root certificates in DER that replace Apple's, which are built in. They vouch for
   * `"Production"`, `"Sandbox"` and `"LocalTesting"`.
   */
  roots?: readonly (Uint8Array | ArrayBuffer)[];
  /** Certificates in DER, as exported from Xcode, that vouch for `"Xcode"` alone. */
  xcodeCertificates?: readonly (Uint8Array | ArrayBuffer)[];
  /** Root certificates in DER that vouch for `"LocalTesting"` alone. */
  localTestingRoots?: readonly (Uint8Array | ArrayBuffer)[];
  /** How far `signedDate` may lie after now, in milliseconds; a day unless said otherwise. */
  clockTolerance?: number;
  /** How many bytes a message may have; 1 MiB unless said otherwise. */
  maxInputLength?: number;
  /**
   * How many bytes may be spent on tables that speed up keys which come back; 768 KiB unless said
   * otherwise. The table of a leaf's key takes 59 KiB, and so does one that all of them share; 0
   * does without.
   */
  maxKeyMemory?: number;
  /** @internal */
  [testChains]?: true;
}

/** A notification and the messages within it, all verified. */
export interface VerifiedNotification {
  /** The notification itself. */
  payload: Verified<Notification>;
  /** The transaction it is about, from `data.signedTransactionInfo`. */
  transaction?: Verified<Transaction>;
  /** The renewal info of the subscription, from `data.signedRenewalInfo`. */
  renewalInfo?: Verified<RenewalInfo>;
  /** The app transaction, from `appData.signedAppTransactionInfo`. */
  appTransaction?: Verified<AppTransaction>;
  /** The environment of all of them. */
  environment: SigningEnvironment;
}

/** What each kind of message is once it is verified, by the method that verifies it. */
export interface VerifiedKinds {
  transaction: Verified<Transaction>;
  renewalInfo: Verified<RenewalInfo>;
  appTransaction: Verified<AppTransaction>;
  notification: VerifiedNotification;
  realtimeRequest: Verified<RealtimeRequest>;
}

/** What became of one message of many. */
export type BatchResult<T> =
  | { status: "fulfilled"; value: T }
  | { status: "rejected"; reason: RussetError };

/** What a single call may say. */
export interface VerifyOptions {
  /** The present time, in milliseconds since 1970 or as a `Date`; the clock's unless given. */
  now?: number | Date;
}

/** What a call that verifies a receipt may say. */
export interface VerifyReceiptOptions extends VerifyOptions {
  /**
   * The device for which the receipt must have been made: its `identifierForVendor` as text or as
   * bytes, or on a Mac the bytes of its network address. Any device unless given.
   */
  deviceIdentifier?: string | Uint8Array | ArrayBuffer;
}

/**
 * Verifies what the App Store signed for one app.
 *
 * It does no I/O, so every method answers at once. Make one and keep it: the certificates it has
 * verified are remembered, and the next message under them takes a fraction of the time.
 *
 * ```ts
 * import { Verifier } from "russet";
 *
 * const verifier = new Verifier({
 *   bundleId: "com.example.app",
 *   appAppleId: 1234567890,
 *   environments: ["Production", "Sandbox"],
 * });
 * const transaction = verifier.transaction(signedTransactionInfo);
 * console.log(transaction.productId, transaction.environment);
 * ```
 */
export class Verifier {
  readonly #core: Held<BoundVerifier>;

  /**
   * A verifier with these options.
   *
   * @throws {@link UsageError} `usage/option` or `usage/certificate`, naming the option that cannot
   * be used
   */
  constructor(options: VerifierOptions) {
    const checked: BoundVerifierOptions = readOptions(options, verifierForms, verifierNeeds);
    checked.testChains = Object.hasOwn(options, testChains) && options[testChains] === true;
    this.#core = new Held((binding) => binding.verifier(checked));
  }

  /**
   * Verifies a transaction: a `signedTransactionInfo`, or what StoreKit calls the JWS
   * representation of a transaction.
   *
   * ```ts
   * try {
   *   const transaction = verifier.transaction(jws);
   *   console.log(transaction.transactionId);
   * } catch (error) {
   *   if (error instanceof UntrustedError) console.log("forged:", error.code, error.message);
   *   else throw error;
   * }
   * ```
   *
   * @throws {@link UntrustedError} when it must not be believed, {@link MalformedError} when it is
   * no signed transaction at all, {@link UsageError} when an argument has the wrong type
   */
  transaction(jws: string, options?: VerifyOptions): Verified<Transaction> {
    return this.#verify("transaction", jws, options);
  }

  /**
   * Verifies renewal info: a `signedRenewalInfo`.
   *
   * It names no app, only the environment and the subscription. The transaction that comes with it
   * does, by the same `originalTransactionId`.
   *
   * @throws {@link UntrustedError}, {@link MalformedError}, {@link UsageError} as `transaction` does
   */
  renewalInfo(jws: string, options?: VerifyOptions): Verified<RenewalInfo> {
    return this.#verify("renewalInfo", jws, options);
  }

  /**
   * Verifies an app transaction: a `signedAppTransactionInfo`, or what StoreKit calls the JWS
   * representation of an app transaction.
   *
   * @throws {@link UntrustedError}, {@link MalformedError}, {@link UsageError} as `transaction` does
   */
  appTransaction(jws: string, options?: VerifyOptions): Verified<AppTransaction> {
    return this.#verify("appTransaction", jws, options);
  }

  /**
   * Verifies a notification, the `signedPayload` that the App Store posts, and every signed message
   * within it.
   *
   * ```ts
   * const { signedPayload } = await request.json();
   * const { payload, transaction } = verifier.notification(signedPayload);
   * if (payload.notificationType === "REFUND") await revoke(transaction?.originalTransactionId);
   * ```
   *
   * The App Store repeats a notification until it is answered with status 200: remember each
   * `notificationUUID`.
   *
   * @throws {@link UntrustedError}, {@link MalformedError}, {@link UsageError} as `transaction`
   * does; `detail.within` names the member if the fault is in a message within the notification
   */
  notification(signedPayload: string, options?: VerifyOptions): VerifiedNotification {
    return this.#verify("notification", signedPayload, options);
  }

  /**
   * Verifies a question of the Retention Messaging API: the `signedPayload` that the App Store posts
   * while somebody is about to cancel.
   *
   * It names no bundle identifier. In production it names the app by its Apple ID; from the sandbox
   * it may be about any app.
   *
   * @throws {@link UntrustedError}, {@link MalformedError}, {@link UsageError} as `transaction` does
   */
  realtimeRequest(signedPayload: string, options?: VerifyOptions): Verified<RealtimeRequest> {
    return this.#verify("realtimeRequest", signedPayload, options);
  }

  /**
   * Verifies many messages of one kind, and says what became of each, in their order: one that is
   * refused does not keep the others.
   *
   * In Node and Bun the work is done on other threads while the caller's goes on; elsewhere it is
   * done in portions, between which other work gets its turn.
   *
   * ```ts
   * for (const result of await verifier.batch("transaction", signedTransactions)) {
   *   if (result.status === "fulfilled") console.log(result.value.transactionId);
   *   else console.log(result.reason.code, result.reason.message);
   * }
   * ```
   *
   * @throws {@link UsageError} when the kind or the list is not what it should be; what is wrong
   * with an entry of the list is in its result
   */
  async batch<Kind extends keyof VerifiedKinds>(
    kind: Kind,
    messages: readonly string[],
    options?: VerifyOptions,
  ): Promise<BatchResult<VerifiedKinds[Kind]>[]> {
    const known = wordArgument("kind", kind, KINDS);
    const list = arrayArgument("messages", messages);
    return verifyAll(this.#core, known, list, readNow(options));
  }

  /**
   * Verifies an app receipt, the file that an app finds at `appStoreReceiptURL`.
   *
   * Receipts from before 2025 are good for as long as they are kept: each is judged at the time when
   * it was made. `receiptType` says where it comes from; its bundle identifier is this app's.
   *
   * ```ts
   * const receipt = verifier.receipt(base64);
   * for (const purchase of receipt.inApp) console.log(purchase.productId, purchase.purchaseDate);
   * ```
   *
   * @throws {@link UntrustedError}, {@link MalformedError}, {@link UsageError} as `transaction` does
   */
  receipt(receipt: ReceiptInput, options: VerifyReceiptOptions = {}): Verified<Receipt> {
    const input = receiptArgument(receipt);
    const { now, deviceIdentifier } = readOptions<{ now?: number; deviceIdentifier?: Uint8Array }>(
      options,
      { now: time, deviceIdentifier: device },
    );
    const text = this.#core.call<string>((core) =>
      core.receipt(input, deviceIdentifier, now ?? Date.now()),
    );
    return parseReceipt(text) as Verified<Receipt>;
  }

  /** The one place where something verified is made. */
  #verify<T>(kind: PayloadKind, jws: string, options: VerifyOptions | undefined): T {
    const signed = textArgument("jws", jws);
    const now = readNow(options);
    const payload = this.#core.call<string>((core) => core[kind](signed, now));
    return JSON.parse(payload) as T;
  }
}

const KINDS: readonly PayloadKind[] = [
  "transaction",
  "renewalInfo",
  "appTransaction",
  "notification",
  "realtimeRequest",
];

/** The options that have a name. */
export type GivenOptions = Omit<BoundVerifierOptions, "testChains">;

/** What the options of a verifier must be. */
export const verifierForms: Forms<GivenOptions> = {
  bundleId: text,
  appAppleId: wholeNumber,
  environments: listOf(text),
  roots: listOf(bytes),
  xcodeCertificates: listOf(bytes),
  localTestingRoots: listOf(bytes),
  clockTolerance: wholeNumber,
  maxInputLength: wholeNumber,
  maxKeyMemory: wholeNumber,
};

/** The options that every verifier needs. */
export const verifierNeeds: readonly (keyof GivenOptions)[] = ["bundleId", "environments"];

/** The time that the options give, else the clock's. */
export function readNow(options: VerifyOptions | undefined): number {
  const given =
    options === undefined ? undefined : readOptions<{ now?: number }>(options, { now: time });
  return given?.now ?? Date.now();
}
