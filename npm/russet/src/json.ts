/** What is sent, or signed, as JSON. */

import type { UsageError } from "./errors.js";

/** Makes the error of a member that is not what it should be. */
type ErrorOf = (member: string, expected: string, found: string) => UsageError;

/** Whatever Apple takes is a tenth as deep. */
const DEEPEST = 32;

/** Half of a pair that stands alone, which no encoding of text can hold. */
const HALF = /\p{Surrogate}/u;

/**
 * An object as JSON text.
 *
 * What JSON cannot hold is refused by name: `JSON.stringify` would leave it out or write `null`,
 * which Apple does not take.
 *
 * @param error makes the error that is thrown
 */
export function jsonOf(request: object, error: ErrorOf): string {
  const refuse = (member: string, found: string): never => {
    throw error(member, "a value that JSON can hold, or left out", found);
  };
  const path: object[] = [];
  const check = function (this: object, name: string, value: unknown): unknown {
    path.splice(path.indexOf(this) + 1);
    if (value === null) {
      refuse(name || "request", "null");
    }
    if (typeof value === "object") {
      if (path.includes(value as object)) {
        refuse(name, "an object that contains itself");
      }
      path.push(value as object);
      if (path.length > DEEPEST) {
        refuse(name, "an object that is nested too deeply");
      }
      return value;
    }
    if (typeof value === "string" && HALF.test(value)) {
      refuse(name || "request", "half a character");
    }
    const isHeld = ["string", "boolean"].includes(typeof value) || Number.isFinite(value);
    if (!(isHeld || (value === undefined && name !== "" && !Array.isArray(this)))) {
      refuse(
        name || "request",
        typeof value === "number" ? "no finite number" : `a ${typeof value}`,
      );
    }
    return value;
  };
  return JSON.stringify(request, check);
}
