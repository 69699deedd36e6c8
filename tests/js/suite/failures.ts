/** What every error of the library must be. */

import { assert, assertEqual } from "./checks.js";
import type { Library } from "./vectors.js";

/** An error as data, as the core itself hands it out. */
export interface Failure {
  kind: "usage" | "malformed" | "untrusted" | "network" | "internal";
  code: string;
  message: string;
  detail: Record<string, unknown>;
}

const CLASSES = {
  usage: "UsageError",
  malformed: "MalformedError",
  untrusted: "UntrustedError",
  network: "NetworkError",
  internal: "InternalError",
} as const;

/** That an error is this failure: every field, its class and no other class. */
export function assertFailure(library: Library, error: unknown, expected: Failure): void {
  const { kind, code, message, detail } = assertRussetError(library, error);
  assertEqual({ kind, code, message, detail }, expected, "error");
}

/** That an error is one of the library's, whatever it says. */
export function assertRussetError(library: Library, error: unknown) {
  assert(error instanceof Error, `what was thrown is no Error: ${String(error)}`);
  assert(
    error instanceof library.RussetError,
    `not a RussetError: ${error.name}: ${error.message}`,
  );
  assert(error.kind !== "service", `an ApiError: ${error.message}`);
  const { kind, code, message, name, detail, stack } = error;
  assertEqual(name, CLASSES[kind], "name");
  for (const [other, className] of Object.entries(CLASSES)) {
    assertEqual(error instanceof library[className], other === kind, `instanceof ${className}`);
  }
  assert(/^[a-z0-9]+\/[a-z0-9-]+$/.test(code), `code ${code}`);
  assert(message !== "" && !/\n/.test(message), "the message must be one line");
  assert(message.length < 500, `the message has ${message.length} characters`);
  assertEqual(Object.getPrototypeOf(detail), Object.prototype, "prototype of detail");
  assert(typeof stack === "string" && stack !== "", "there is no stack");
  assertEqual(String(error), `${name}: ${message}`, "as text");
  return error;
}
