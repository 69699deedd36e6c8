/** Whether and when a call is made again: functions of what happened, of time and of chance. */

import type { RetryOptions } from "./options.js";

/** How a try failed. */
export interface Failed {
  /** The status of the answer; absent if there was none. */
  readonly status?: number;
  /** Whether the same request may succeed later. */
  readonly retryable: boolean;
  /** When to call again at the earliest, in milliseconds since 1970. */
  readonly retryAfter?: number | undefined;
}

/** What a call may be repeated by. */
export interface RetryRule extends Required<RetryOptions> {
  /** Whether it may be repeated when nobody knows what became of it. */
  readonly mayRepeat: boolean;
}

/** How long the first of several waits is, in milliseconds. */
const FIRST = 500;

/**
 * How many milliseconds to wait before the next try, or `undefined` if there is to be none.
 *
 * The wait doubles with every try, and chance takes up to half of it away, so that callers who
 * failed together do not come back together. A server that names a time is obeyed, or not asked
 * again at all.
 *
 * @param attempt how many times it was tried
 * @param chance a number from 0 to below 1
 */
export function delayBefore(
  failed: Failed,
  attempt: number,
  rule: RetryRule,
  now: number,
  chance: number,
): number | undefined {
  // What was refused because of a rate limit was not done.
  const may = failed.status === 429 || (rule.mayRepeat && failed.retryable);
  if (!may || attempt >= rule.tries) {
    return undefined;
  }
  const own = Math.min(FIRST * 2 ** (attempt - 1), rule.maxDelay) * (1 - chance / 2);
  const asked = (failed.retryAfter ?? now) - now;
  if (asked <= 0) {
    return own;
  }
  return asked > rule.maxDelay ? undefined : asked + own / 10;
}

/**
 * When a header `Retry-After` says to call again, in milliseconds since 1970.
 *
 * Apple sends the time in milliseconds since 1970. The standard has seconds from now on, or a date,
 * which servers on the way may send.
 */
export function retryAfterOf(header: string | null, now: number): number | undefined {
  const text = header?.trim() ?? "";
  if (/^\d{1,15}$/.test(text)) {
    const number = Number(text);
    // As seconds it would be more than three thousand years.
    return number >= 1e11 ? number : now + number * 1000;
  }
  const date = /^[A-Z][a-z]{2}/.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(date) ? undefined : date;
}
