import {
  abortSignal,
  duration,
  fetchFunction,
  inheritingNothing,
  listOf,
  oneOf,
  readOptions,
  text,
  textArgument,
  time,
} from "./arguments.js";
import {
  type Ask,
  type AskAnswer,
  type BoundOnlineVerifier,
  type BoundVerifierOptions,
  Held,
  type PayloadKind,
} from "./binding.js";
import { NetworkError } from "./errors.js";
import type {
  AppTransaction,
  RealtimeRequest,
  RenewalInfo,
  Transaction,
} from "./generated/models.js";
import type { Fetch, Signal } from "./platform.js";
import {
  device,
  parseReceipt,
  type Receipt,
  type ReceiptInput,
  receiptArgument,
} from "./receipt.js";
import { Responders } from "./revocation.js";
import type { Verified } from "./verified.js";
import {
  type GivenOptions,
  testChains,
  type VerifiedNotification,
  type VerifierOptions,
  type VerifyOptions,
  type VerifyReceiptOptions,
  verifierForms,
  verifierNeeds,
} from "./verifier.js";

/** The options of a {@link Verifier}, and how to ask whether certificates were revoked. */
export interface OnlineVerifierOptions extends VerifierOptions {
  /**
   * What becomes of data when a responder cannot be reached, or a certificate names none.
   * `"require"`, unless said otherwise: it is not verified, and a {@link NetworkError} says so.
   * `"prefer"`: it is verified without. A certificate that was revoked, and an answer that must not
   * be believed, fail the call in either case.
   */
  revocation?: "require" | "prefer";
  /** Sends requests; the runtime's own `fetch` unless given. */
  fetch?: Fetch;
  /** How long a responder may take to answer, in milliseconds; 10 seconds unless said otherwise. */
  timeout?: number;
  /**
   * The hosts that may be asked, as `URL.host` has them: `["ocsp.apple.com"]`. Unless given, any that
   * a certificate names, for which a trusted root has to vouch.
   */
  hosts?: readonly string[];
}

/** What a single call may say. */
export interface OnlineVerifyOptions extends VerifyOptions {
  /** Gives up waiting when it is aborted; the call then fails with the signal's reason. */
  signal?: Signal;
}

/** What a call that verifies a receipt may say. */
export interface OnlineVerifyReceiptOptions extends OnlineVerifyOptions, VerifyReceiptOptions {}

/** The options of a call, read. */
interface CallOptions {
  now?: number;
  signal?: AbortSignal;
}

const callForms = { now: time, signal: abortSignal };

/** What is left of the options of the core. */
interface AskingOptions {
  revocation?: "require" | "prefer";
  fetch?: Fetch;
  timeout?: number;
  hosts?: string[];
}

const askingForms = {
  revocation: oneOf("require", "prefer"),
  fetch: fetchFunction,
  timeout: duration,
  hosts: listOf(text),
};

/**
 * Verifies what the App Store signed for one app, as of now: certificates have to be valid at
 * present, and not revoked as their issuers say when asked (by OCSP).
 *
 * An answer is asked for once, however many calls wait for it, and kept until it expires: make one
 * verifier and keep it. Nothing is sent for data that is not verified but for this.
 *
 * ```ts
 * import { NetworkError, OnlineVerifier } from "russet";
 *
 * const verifier = new OnlineVerifier({ bundleId: "com.example.app", environments: ["Sandbox"] });
 * try {
 *   const transaction = await verifier.transaction(signedTransactionInfo);
 * } catch (error) {
 *   if (error instanceof NetworkError) console.log("try again later:", error.message);
 *   else throw error;
 * }
 * ```
 */
export class OnlineVerifier {
  readonly #core: Held<BoundOnlineVerifier>;
  readonly #responders: Responders;
  readonly #prefers: boolean;

  /**
   * A verifier with these options.
   *
   * @throws {@link UsageError} `usage/option` or `usage/certificate`, naming the option that cannot
   * be used
   */
  constructor(options: OnlineVerifierOptions) {
    const checked = readOptions<AskingOptions & GivenOptions>(
      options,
      { ...verifierForms, ...askingForms },
      verifierNeeds,
    );
    const { revocation, fetch, timeout, hosts, ...others } = checked;
    const policy: BoundVerifierOptions = inheritingNothing(others);
    policy.testChains = options[testChains] ?? false;
    this.#prefers = revocation === "prefer";
    this.#core = new Held((binding) => binding.onlineVerifier(policy, this.#prefers));
    this.#responders = new Responders({
      // Looked up at each use, as some programs replace it later; called as a plain function.
      fetch: fetch ?? ((...request) => globalThis.fetch(...request)),
      timeout: timeout ?? 10_000,
      hosts,
    });
  }

  /**
   * Verifies a transaction, as {@link Verifier.transaction} does.
   *
   * @throws {@link NetworkError} when a responder cannot be asked, after which the same call may
   * succeed; {@link UntrustedError} when it must not be believed, `ocsp/revoked` among them;
   * {@link MalformedError} and {@link UsageError} as `Verifier` does
   */
  transaction(jws: string, options?: OnlineVerifyOptions): Promise<Verified<Transaction>> {
    return this.#verify("transaction", jws, options);
  }

  /**
   * Verifies renewal info, as {@link Verifier.renewalInfo} does.
   *
   * @throws as `transaction` does
   */
  renewalInfo(jws: string, options?: OnlineVerifyOptions): Promise<Verified<RenewalInfo>> {
    return this.#verify("renewalInfo", jws, options);
  }

  /**
   * Verifies an app transaction, as {@link Verifier.appTransaction} does.
   *
   * @throws as `transaction` does
   */
  appTransaction(jws: string, options?: OnlineVerifyOptions): Promise<Verified<AppTransaction>> {
    return this.#verify("appTransaction", jws, options);
  }

  /**
   * Verifies a notification and every signed message within it, as {@link Verifier.notification}
   * does.
   *
   * @throws as `transaction` does
   */
  notification(
    signedPayload: string,
    options?: OnlineVerifyOptions,
  ): Promise<VerifiedNotification> {
    return this.#verify("notification", signedPayload, options);
  }

  /**
   * Verifies a question of the Retention Messaging API, as {@link Verifier.realtimeRequest} does.
   *
   * @throws as `transaction` does
   */
  realtimeRequest(
    signedPayload: string,
    options?: OnlineVerifyOptions,
  ): Promise<Verified<RealtimeRequest>> {
    return this.#verify("realtimeRequest", signedPayload, options);
  }

  /**
   * Verifies an app receipt, as {@link Verifier.receipt} does, with certificates that are valid at
   * present: receipts from before the App Store's current certificates are refused, however genuine.
   *
   * @throws as `transaction` does
   */
  async receipt(
    receipt: ReceiptInput,
    options: OnlineVerifyReceiptOptions = {},
  ): Promise<Verified<Receipt>> {
    const input = receiptArgument(receipt);
    const call = readOptions<CallOptions & { deviceIdentifier?: Uint8Array }>(options, {
      ...callForms,
      deviceIdentifier: device,
    });
    const text = await this.#ask("receipt", input, call.deviceIdentifier, call);
    return parseReceipt(text) as Verified<Receipt>;
  }

  async #verify<T>(
    method: PayloadKind,
    jws: string,
    options: OnlineVerifyOptions = {},
  ): Promise<T> {
    const signed = textArgument("jws", jws);
    const call = readOptions<CallOptions>(options, callForms);
    return JSON.parse(await this.#ask(method, signed, undefined, call)) as T;
  }

  /** The one place where something verified is made: only text ever leaves the core verified. */
  async #ask(
    method: PayloadKind | "receipt",
    input: string | Uint8Array,
    device: Uint8Array | undefined,
    { now, signal }: CallOptions,
  ): Promise<string> {
    signal?.throwIfAborted();
    // Each round answers what was asked before, and nothing is asked twice in one call.
    const answers: AskAnswer[] = [];
    for (;;) {
      const text = this.#core.call<string>((core) =>
        core.verify(method, input, device, now ?? Date.now(), answers),
      );
      // What is verified is an object.
      if (!text.startsWith("[")) {
        return text;
      }
      const asks = JSON.parse(text) as Ask[];
      answers.push(...(await Promise.all(asks.map((ask) => this.#answer(ask, signal)))));
    }
  }

  async #answer(ask: Ask, signal: AbortSignal | undefined): Promise<AskAnswer> {
    try {
      return { key: ask.key, bytes: await this.#responders.ask(ask, signal) };
    } catch (error) {
      if (this.#prefers && error instanceof NetworkError) {
        return { key: ask.key, bytes: null };
      }
      throw error;
    }
  }
}
