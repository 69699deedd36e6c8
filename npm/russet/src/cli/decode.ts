/** Answers for programs with their signed messages verified, each in its place. */

import { RussetError, type Verifier } from "../entry/node.js";
import { isSigned } from "./show/payload.js";

const METHODS = {
  signedTransactionInfo: "transaction",
  signedTransactions: "transaction",
  signedRenewalInfo: "renewalInfo",
  signedAppTransactionInfo: "appTransaction",
  signedPayload: "notification",
} as const;

/** Verifies what stands in answers, and counts what was refused. */
export class Decoder {
  readonly #verifier: Verifier;
  refused = 0;

  constructor(verifier: Verifier) {
    this.#verifier = verifier;
  }

  /** The value with each signed message replaced by its payload, or by why it was refused. */
  decoded(value: unknown, name: string): unknown {
    if (isSigned(value) && Object.hasOwn(METHODS, name)) {
      try {
        return this.#verifier[METHODS[name as keyof typeof METHODS]](value);
      } catch (error) {
        if (!(error instanceof RussetError)) {
          throw error;
        }
        this.refused += 1;
        return { refused: { code: error.code, message: error.message } };
      }
    }
    if (Array.isArray(value)) {
      return value.map((entry) => this.decoded(entry, name));
    }
    if (typeof value === "object" && value !== null) {
      const entries = Object.entries(value);
      return Object.fromEntries(entries.map(([name, found]) => [name, this.decoded(found, name)]));
    }
    return value;
  }
}
