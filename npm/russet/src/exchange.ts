/** One exchange with a server: the only place where anything is sent. */

import { describe } from "./arguments.js";
import { NetworkError } from "./errors.js";

/** How long to wait for something. */
export interface Patience {
  /** In milliseconds. */
  timeout: number;
  /** Gives up when its owner says so, with the reason given there. */
  signal?: AbortSignal | undefined;
}

/** What an exchange may take. Its time ends with the last byte of the answer. */
export interface ExchangeLimits extends Patience {
  /** Sends the request, as the runtime's `fetch` does. */
  fetch: typeof fetch;
  /** How many bytes the answer may have. */
  maxLength: number;
}

/** What a server answered, whatever its status. */
export interface ServerAnswer {
  status: number;
  headers: Headers;
  body: Uint8Array<ArrayBuffer>;
}

/**
 * Sends a request and reads the whole answer.
 *
 * The limits hold even where `fetch` does not heed its signal. Redirects are for the caller to
 * refuse, by `redirect: "manual"` in the request: not every runtime knows `"error"`.
 *
 * @throws {@link NetworkError}; what the signal gives as its reason, when that is aborted
 */
export async function exchange(
  address: string,
  request: RequestInit,
  { fetch, maxLength, ...patience }: ExchangeLimits,
): Promise<ServerAnswer> {
  const { host } = new URL(address);
  return await patiently(host, patience, async (signal) => {
    try {
      const response = await fetch(address, { ...request, signal });
      const body = await readBody(response, maxLength, host);
      return { status: response.status, headers: response.headers, body };
    } catch (cause) {
      throw cause instanceof NetworkError ? cause : failedError(host, cause);
    }
  });
}

/**
 * What comes of `work` if that is in time. It is told when nobody waits any longer.
 *
 * @throws {@link NetworkError} `network/timeout`; what the signal gives as its reason, when that is
 * aborted
 */
export async function patiently<T>(
  host: string,
  { timeout, signal }: Patience,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  signal?.throwIfAborted();
  const ending = new AbortController();
  const end = new Promise<never>((_, reject) => {
    ending.signal.addEventListener("abort", () => reject(ending.signal.reason));
  });
  const giveUp = () => ending.abort(signal?.reason);
  signal?.addEventListener("abort", giveUp);
  const timer = setTimeout(() => ending.abort(timeoutError(host, timeout)), timeout);
  try {
    return await Promise.race([end, work(ending.signal)]);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", giveUp);
  }
}

/** Whoever answers may be anybody, and must not be able to fill the memory. */
async function readBody(
  response: Response,
  limit: number,
  host: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = response.body?.getReader();
  for (;;) {
    const part = await reader?.read();
    if (part?.value === undefined) {
      break;
    }
    length += part.value.length;
    if (length > limit) {
      // The connection is given up; that this may fail as well changes nothing.
      reader?.cancel().catch(() => {});
      throw tooLongError(host, limit);
    }
    parts.push(part.value);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** The error of a server that answered with another status than the one that means success. */
export function statusError(address: string, status: number): NetworkError {
  const { host } = new URL(address);
  return new NetworkError({
    kind: "network",
    code: "network/status",
    message: `${host} answers with status ${status}`,
    detail: { host, status },
  });
}

/** Why an exchange failed, in a few words. Node says that it did, and leaves why to the cause. */
export function reasonOf(failure: unknown): string {
  if (!(failure instanceof Error)) {
    return (typeof failure === "string" ? failure : describe(failure)).slice(0, LONGEST_REASON);
  }
  const { message, cause } = failure;
  const inner = cause instanceof Error ? cause.message || (cause as { code?: unknown }).code : "";
  const why = typeof inner === "string" && inner !== message && inner !== "" ? `: ${inner}` : "";
  return `${message}${why}`.slice(0, LONGEST_REASON);
}

const LONGEST_REASON = 128;

function failedError(host: string, cause: unknown): NetworkError {
  const reason = reasonOf(cause);
  return new NetworkError(
    {
      kind: "network",
      code: "network/failed",
      message: `${host} cannot be reached: ${reason}`,
      detail: { host, reason },
    },
    { cause },
  );
}

function timeoutError(host: string, limit: number): NetworkError {
  return new NetworkError({
    kind: "network",
    code: "network/timeout",
    message: `${host} did not answer within ${limit} ms`,
    detail: { host, limit },
  });
}

function tooLongError(host: string, limit: number): NetworkError {
  return new NetworkError({
    kind: "network",
    code: "network/too-long",
    message: `${host} answers with more than ${limit} bytes`,
    detail: { host, limit },
  });
}
