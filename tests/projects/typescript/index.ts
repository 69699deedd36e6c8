import {
  type ErrorCode,
  MalformedError,
  type Transaction,
  type Verified,
  Verifier,
  type VerifierOptions,
} from "russet";
import { init } from "russet/slim";
import { init as fetchAndInit } from "russet/web";
import { jws, now, options } from "./sample.js";

/** Cannot be called with something that was merely parsed. */
function describe(transaction: Verified<Transaction>): string {
  return `${transaction.productId} ${transaction.environment}`;
}

const checked: VerifierOptions = options;
const verifier = new Verifier(checked);
console.log(describe(verifier.transaction(jws, { now })));
try {
  verifier.transaction("a.b");
} catch (error) {
  if (error instanceof MalformedError) {
    const code: ErrorCode = error.code;
    console.log(error.kind === "malformed", code);
  }
}

// What the types are there to prevent; nothing calls it.
export function mistakes(parsed: Transaction): void {
  // @ts-expect-error Parsed is not verified.
  describe(parsed);
  // @ts-expect-error A token is text.
  verifier.transaction(42);
  // @ts-expect-error There is no such environment.
  new Verifier({ bundleId: "com.example.app", environments: ["Staging"] });
  // @ts-expect-error A bundle identifier is needed.
  new Verifier({ environments: ["Sandbox"] });
  // @ts-expect-error A module is needed.
  init();
  void fetchAndInit();
}
