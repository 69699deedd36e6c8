/** A call that was let in: what the answers of every endpoint work with. */

import type { Endpoint, Environment } from "./endpoints.js";
import { Refusal } from "./refusal.js";
import type { State } from "./state.js";

export interface Call {
  readonly endpoint: Endpoint;
  readonly environment: Environment;
  /** The values of the path's parameters. */
  readonly path: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** The object that was sent; empty where none is expected. */
  readonly body: Readonly<Record<string, unknown>>;
  /** The bytes of a picture. */
  readonly bytes: Buffer;
  readonly state: State;
  readonly now: number;
  readonly bundleId: string;
  readonly appAppleId: number;
}

/** Makes the answer to a call: an object to send, or nothing for an empty success. */
export type Answer = (call: Call) => object | undefined;

/** @throws {@link Refusal} with this name unless the condition holds */
export function require(condition: boolean, error: string): asserts condition {
  if (!condition) {
    throw new Refusal(error);
  }
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export function isUuid(value: unknown): value is string {
  return typeof value === "string" && UUID.test(value);
}

/** Whether it is a text of at least one and at most so many characters. */
export function isText(value: unknown, longest: number = Number.POSITIVE_INFINITY): boolean {
  return typeof value === "string" && value !== "" && [...value].length <= longest;
}

export function isWhole(value: unknown, least: number, most: number): boolean {
  return Number.isSafeInteger(value) && Number(value) >= least && Number(value) <= most;
}

/** Whether it is left out or fits. */
export function isAbsentOr(value: unknown, fits: (value: unknown) => boolean): boolean {
  return value === undefined || fits(value);
}

export function objectIn(value: unknown): Record<string, unknown> | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : undefined;
}
