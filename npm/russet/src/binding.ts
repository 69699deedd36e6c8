/**
 * The one way into the core.
 *
 * The core is compiled twice, to a Node addon and to WebAssembly, with the same functions. Each
 * entry says how to load it in its runtime; it is loaded at the first call that needs it. Rejected
 * input comes back as data and becomes an error here. An exception is a fault in the core: the
 * instance it came from is never used again.
 */

import { type ErrorFacts, errorFrom, InternalError, UsageError } from "./errors.js";

/**
 * What the core answers when it refuses: an exclamation mark, with which no other answer begins, and
 * the JSON text of {@link ErrorFacts}.
 */
export type Refusal = `!${string}`;

/** The options of a verifier as the core takes them, their types checked. */
export interface BoundVerifierOptions {
  bundleId: string;
  appAppleId?: number;
  environments: string[];
  roots?: Uint8Array[];
  xcodeCertificates?: Uint8Array[];
  localTestingRoots?: Uint8Array[];
  testChains?: boolean;
  clockTolerance?: number;
  maxInputLength?: number;
  maxKeyMemory?: number;
}

/** A verifier that lives in the core. */
export interface BoundVerifier {
  /** The payload's JSON text, here and below. */
  transaction(jws: string, now: number): string;
  renewalInfo(jws: string, now: number): string;
  appTransaction(jws: string, now: number): string;
  /** The JSON text of an object with the payload and what was within it. */
  notification(jws: string, now: number): string;
  realtimeRequest(jws: string, now: number): string;
  /** The JSON text of what the receipt holds, bytes in base64. */
  receipt(receipt: Uint8Array, device: Uint8Array | undefined, now: number): string;
}

/** A signer that lives in the core. It draws its random bytes from the runtime. */
export interface BoundSigner {
  /** @param lifetime in milliseconds; five minutes if it is left out */
  apiToken(lifetime: number | undefined, now: number): string;
  /**
   * @param method the name of a method of `OfferSigner`
   * @param request what it was given, as JSON text
   */
  signOffer(method: string, request: string, now: number): string;
}

/** The methods of a verifier, each of which takes one message. */
export type PayloadKind = Exclude<keyof BoundVerifier, "receipt">;

/** What only the addon has: the answers to many messages, found on another thread. */
export interface BatchVerifier {
  batch(kind: PayloadKind, messages: string[], now: number): Promise<string[]>;
}

/** Something the core has to know before it can decide. */
export interface Ask {
  /** Names what is asked, and so its answer. */
  key: string;
  /** Which certificate it is about, in words. */
  certificate: string;
  /** Where to send the request: an address by http or https. */
  address: string;
  /** The bytes of the request in hexadecimal digits. */
  request: string;
}

/** What came of it; no bytes if the responder could not be reached. */
export interface AskAnswer {
  key: string;
  bytes: Uint8Array | null;
}

/** A verifier in the core that has to know whether certificates were revoked. */
export interface BoundOnlineVerifier {
  /**
   * The JSON text of what the method of this name gives, an object; or of an array, the list of
   * {@link Ask} that has to be answered first.
   */
  verify(
    method: PayloadKind | "receipt",
    input: string | Uint8Array,
    device: Uint8Array | undefined,
    now: number,
    answers: AskAnswer[],
  ): string;
}

/** The options of an inspection as the core takes them, their types checked. */
export interface BoundInspectOptions {
  bundleId?: string;
  appAppleId?: number;
  environments?: string[];
  roots?: Uint8Array[];
  xcodeCertificates?: Uint8Array[];
  localTestingRoots?: Uint8Array[];
}

/** The operations of the core. */
export interface Binding {
  verifier(options: BoundVerifierOptions): BoundVerifier | Refusal;
  onlineVerifier(options: BoundVerifierOptions, prefers: boolean): BoundOnlineVerifier | Refusal;
  signer(
    privateKey: Uint8Array,
    keyId: string,
    issuerId: string,
    bundleId: string,
  ): BoundSigner | Refusal;
  /** The JSON text of a report. */
  inspect(text: string, options: BoundInspectOptions, now: number): string;
  /** The token's JSON text. */
  unverifiedExternalPurchaseToken(token: string): string;
  /** The JSON text of what the receipt holds, bytes in base64. */
  unverifiedReceipt(receipt: Uint8Array): string;
  /** The JSON text of a string, or `null`. */
  unverifiedTransactionId(receipt: Uint8Array): string;
  /** Replaces the instance after a fault, where there is an instance to replace. */
  restart?(): void;
}

let load: (() => Binding) | undefined;
let binding: Binding | undefined;
/** Counts the instances of the core, so that what was made in an earlier one is not used. */
let instance = 0;
let faulty = false;

/** Says how the core is to be loaded. A core that runs already stays. */
export function useBinding(loader: () => Binding): void {
  load = loader;
}

/** An object in the core, made anew when the instance that held it is gone. */
export class Held<T extends object> {
  readonly #make: (binding: Binding) => T | Refusal;
  #object: T;
  #instance: number;

  constructor(make: (binding: Binding) => T | Refusal) {
    this.#make = make;
    this.#object = call(make);
    this.#instance = instance;
  }

  /** Calls the object and opens its answer. */
  call<Answer>(work: (object: T) => Answer | Refusal): Answer {
    return call((current) => {
      if (this.#instance !== instance) {
        const made = this.#make(current);
        if (isRefusal(made)) {
          return made;
        }
        this.#object = made;
        this.#instance = instance;
      }
      return work(this.#object);
    });
  }
}

/** What a promise of the core comes to; that it is broken is a fault, as an exception is. */
export async function settled<Answer>(promise: Promise<Answer>): Promise<Answer> {
  const asked = instance;
  try {
    return await promise;
  } catch (cause) {
    faulty ||= asked === instance;
    throw fault(cause);
  }
}

/** The answer, or the error that stands in its place. */
export function open<Answer>(answer: Answer | Refusal): Answer {
  if (isRefusal(answer)) {
    throw errorFrom(JSON.parse(answer.slice(1)));
  }
  return answer;
}

/** Calls the core and opens its answer. */
export function call<Answer>(work: (binding: Binding) => Answer | Refusal): Answer {
  const current = running();
  let answer: Answer | Refusal;
  try {
    answer = work(current);
  } catch (cause) {
    faulty = true;
    throw fault(cause);
  }
  return open(answer);
}

/** The core, loaded if it was not, started afresh if it failed. */
function running(): Binding {
  try {
    if (binding === undefined) {
      if (load === undefined) {
        throw new Error("call init() first");
      }
      binding = load();
    }
    if (faulty) {
      instance += 1;
      binding.restart?.();
      faulty = false;
    }
    return binding;
  } catch (cause) {
    throw notLoaded(cause);
  }
}

/** The error of a core that cannot be loaded. */
export function notLoaded(cause: unknown): UsageError {
  const reason = reasonOf(cause);
  return new UsageError(
    {
      kind: "usage",
      code: "usage/not-loaded",
      message: `the core of russet is not loaded: ${reason}`,
      detail: { reason },
    },
    { cause },
  );
}

function fault(cause: unknown): InternalError {
  // Short, since a panic may quote what it was working on; `cause` has the rest.
  const reason = reasonOf(cause).slice(0, 64);
  return new InternalError(
    {
      kind: "internal",
      code: "internal/panic",
      message: `a fault in russet, please report it: ${reason}`,
      detail: { reason },
    },
    { cause },
  );
}

function reasonOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}

function isRefusal(answer: unknown): answer is Refusal {
  return typeof answer === "string" && answer.startsWith("!");
}
