// Both libraries, and what is compared of them.

import { createRequire } from "node:module";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";

import * as apple from "@apple/app-store-server-library";

/** Both, with the folder in which the packed package is installed. */
export function libraries(work) {
  const russet = createRequire(join(work, "with-addon/migration.js"))("russet/apple");
  return { apple: apple.default ?? apple, russet };
}

/** What came of a call: a value, or what an exception says that people look at. */
export async function outcome(work, library) {
  try {
    return { value: await work(library) };
  } catch (error) {
    if (error instanceof library.APIException) {
      const { httpStatusCode, apiError, errorMessage } = error;
      return { thrown: "APIException", httpStatusCode, apiError, errorMessage };
    }
    if (error instanceof library.VerificationException) {
      return { thrown: "VerificationException", status: library.VerificationStatus[error.status] };
    }
    return { thrown: "Error", isError: error instanceof Error };
  }
}

/**
 * Compares what becomes of a value with a member of another type. Apple's library looks at some members
 * and not at others; `russet/apple` may refuse what is not of its type, and must not accept more.
 *
 * @param classes takes the name of the row in the guide that says so
 */
export function sameType(ours, theirs, classes) {
  const refuses = ours.status === "FAILURE" || ours.thrown === "Error";
  if (refuses && !isDeepStrictEqual(ours, theirs)) {
    classes.add("member-types");
  } else {
    same(ours, theirs, "outcome");
  }
}

/** Fails unless the two are the same. */
export function same(ours, theirs, what) {
  if (!isDeepStrictEqual(ours, theirs)) {
    throw new Error(`${what}: ${text(ours)} instead of ${text(theirs)}`);
  }
}

function text(value) {
  return JSON.stringify(value)?.slice(0, 300);
}

/** Counts cases, and says which fail. */
export class Report {
  passed = 0;
  faults = [];

  async check(name, work) {
    try {
      await work();
      this.passed += 1;
    } catch (error) {
      this.faults.push(`${name}: ${error.message}`);
    }
  }
}
