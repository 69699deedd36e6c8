/** What the clients can be told, once and for each call. */

import {
  abortSignal,
  boolean,
  describe,
  duration,
  type Form,
  type Forms,
  fetchFunction,
  oneOf,
} from "../arguments.js";
import { type CheckedCredentials, type Credentials, credentialForms } from "../credentials.js";
import type { RussetError } from "../errors.js";
import type { Fetch, Signal } from "../platform.js";
import type { ApiError } from "./api-error.js";

/** Where Apple's APIs are served. */
export type Environment = "Production" | "Sandbox";

/** Who calls, where, and how. */
export interface ApiClientOptions extends Credentials {
  /**
   * Where to call. `"auto"` calls production, and then the sandbox if production does not know the
   * transaction, as Apple prescribes for servers that serve both.
   */
  environment: Environment | "auto";
  /**
   * With `"auto"`: whether to call the sandbox also if production refuses the token, as it does for
   * an app that was never published.
   */
  sandboxOn401?: boolean;
  /**
   * The hosts' domain. Apple's examples still have the older one, `"itunes.apple.com"`; the same
   * servers answer.
   */
  domain?: "apple.com" | "itunes.apple.com";
  /**
   * The address of another server, with a path before those of the API or without: by https, or on
   * this machine. The token goes there.
   */
  baseUrl?: string | Readonly<Record<Environment, string>>;
  /** Sends requests; the runtime's own `fetch` unless given. */
  fetch?: Fetch;
  /**
   * How long a single exchange may take, in milliseconds; 30 seconds unless said otherwise. Waiting
   * for its turn does not count.
   */
  timeout?: number;
  /**
   * How to call again after a failure that may pass, or `false`. Only what may be repeated is: what
   * reads, and what changes nothing when it is done twice. What was refused because of a rate limit
   * was not done, and is repeated in any case.
   */
  retry?: RetryOptions | false;
  /**
   * How much of the calls that Apple allows to make, or `false` to make as many as there are. A call
   * beyond that waits for its turn. The limits are those of the app: if several processes call for
   * it, give each its share, like 0.25. All of them unless said otherwise.
   */
  rateLimit?: number | false;
  /** What the client calls itself where the runtime lets it: `russet/` and its version. */
  userAgent?: string;
  /** Is called before each exchange. What it throws is ignored. */
  onRequest?: (exchange: ApiExchange) => void;
  /** Is called after each exchange. What it throws is ignored. */
  onResponse?: (exchange: ApiExchange, outcome: ApiOutcome) => void;
  /** Time and chance; the runtime's own unless given. For tests. */
  clock?: Clock;
}

/** How to call again after a failure that may pass. */
export interface RetryOptions {
  /** How many times to send a call at most; 3 unless said otherwise. */
  tries?: number;
  /**
   * How long to wait before another try at most, in milliseconds; 30 seconds unless said otherwise.
   * If the server asks for more, the call fails with its `retryAfter`.
   */
  maxDelay?: number;
}

/** What a single call may say, in place of the client. */
export interface CallOptions {
  /** Gives up when it is aborted, at once; the call then fails with the signal's reason. */
  signal?: Signal;
  /** Where to call. */
  environment?: Environment | "auto";
  /** How long a single exchange may take, in milliseconds. */
  timeout?: number;
  /** How to call again after a failure that may pass, or `false`. */
  retry?: RetryOptions | false;
  /** `false` if the call need not wait for its turn. */
  rateLimit?: false;
}

/** An exchange with a server. It holds no identifier, no key and no token. */
export interface ApiExchange {
  /** The method that was called. */
  endpoint: string;
  /** Where it is called. */
  environment: Environment;
  /** The method of HTTP. */
  method: string;
  /** Who is asked. */
  host: string;
  /** The path, with the names of its parameters in braces. */
  path: string;
  /** Which try it is, counted from 1. */
  attempt: number;
}

/** What came of an exchange. */
export interface ApiOutcome {
  /** How long it took, in milliseconds. */
  duration: number;
  /** The status of the answer, if there was one. */
  status?: number;
  /** What Apple calls the exchange. */
  requestId?: string;
  /** Why it failed, if it did: also the reason of a signal that was aborted. */
  error?: ApiError | RussetError | unknown;
  /** In how many milliseconds the call is sent again, if it is. */
  retryIn?: number;
}

/** Time and chance. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Waits; rejects with the signal's reason when that is aborted. */
  wait(milliseconds: number, signal?: Signal): Promise<void>;
  /** A number from 0 to below 1. */
  random(): number;
}

/** Options of a client after their types were checked. */
export interface CheckedOptions extends CheckedCredentials {
  environment: Environment | "auto";
  sandboxOn401?: boolean;
  domain?: "apple.com" | "itunes.apple.com";
  baseUrl?: Readonly<Record<Environment, string>>;
  fetch?: Fetch;
  timeout?: number;
  retry?: RetryOptions | false;
  rateLimit?: number | false;
  userAgent?: string;
  onRequest?: (exchange: ApiExchange) => void;
  onResponse?: (exchange: ApiExchange, outcome: ApiOutcome) => void;
  clock?: Clock;
}

/** A call's options after their types were checked. */
export interface CheckedCallOptions {
  signal?: AbortSignal;
  environment?: Environment | "auto";
  timeout?: number;
  retry?: RetryOptions | false;
  rateLimit?: false;
}

/** What the options of a client must be. */
export function clientForms(): Forms<CheckedOptions> {
  const hook = fetchFunction as Form<never>;
  const { signal: _, rateLimit: __, ...shared } = callForms();
  return {
    ...credentialForms,
    ...shared,
    sandboxOn401: boolean,
    domain: oneOf("apple.com", "itunes.apple.com"),
    baseUrl,
    fetch: fetchFunction,
    rateLimit: share,
    userAgent,
    onRequest: hook,
    onResponse: hook,
    clock,
  };
}

/** What the options of a call must be. */
export function callForms(): Forms<CheckedCallOptions> {
  return {
    signal: abortSignal,
    environment: oneOf("Production", "Sandbox", "auto"),
    timeout: duration,
    retry,
    rateLimit: oneOf(false),
  };
}

/** What a header can hold; whatever else is found out only when it is sent. */
const userAgent: Form<string> = {
  expected: "text of visible ASCII characters and spaces",
  read: (value) =>
    typeof value === "string" && /^[!-~](?:[ -~]*[!-~])?$/.test(value) ? value : undefined,
  describe: (value) => (typeof value === "string" ? "another text" : describe(value)),
};

const share: Form<number | false> = {
  expected: "a number above 0 and at most 1, or false",
  read: (value) =>
    value === false || (typeof value === "number" && value > 0 && value <= 1) ? value : undefined,
};

const retry: Form<RetryOptions | false> = {
  expected: "false, or an object with tries from 1 to 100 and maxDelay in milliseconds",
  read: (value) => {
    if (value === false) {
      return value;
    }
    if (Object.prototype.toString.call(value) !== "[object Object]") {
      return undefined;
    }
    const { tries = 3, maxDelay = 30_000, ...others } = { ...(value as RetryOptions) };
    const isFit = Number.isInteger(tries) && tries >= 1 && tries <= 100;
    return isFit && duration.read(maxDelay) !== undefined && Object.keys(others).length === 0
      ? { tries, maxDelay }
      : undefined;
  },
};

const clock: Form<Clock> = {
  expected: "an object with the functions now, wait and random",
  read: (value) => {
    const clock = (value ?? {}) as Clock;
    const isFit = [clock.now, clock.wait, clock.random].every((one) => typeof one === "function");
    return isFit ? clock : undefined;
  },
};

const baseUrl: Form<Readonly<Record<Environment, string>>> = {
  expected: "an address by https, or by http on this machine, or one for each environment",
  read: (value) => {
    const { Production, Sandbox } =
      typeof value === "string"
        ? { Production: value, Sandbox: value }
        : { ...(value as Record<Environment, string>) };
    const both = { Production: baseOf(Production), Sandbox: baseOf(Sandbox) };
    return both.Production === undefined || both.Sandbox === undefined
      ? undefined
      : (both as Record<Environment, string>);
  },
  describe: (value) => (typeof value === "string" ? "another text" : describe(value)),
};

/** Whoever is on the way to another machine could read the token if it were not for TLS. */
function baseOf(address: unknown): string | undefined {
  if (typeof address !== "string" || !URL.canParse(address)) {
    return undefined;
  }
  const { protocol, hostname, username, password, href } = new URL(address);
  const isHere = /^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);
  return (protocol === "https:" || (protocol === "http:" && isHere)) &&
    username + password === "" &&
    !/[?#]/.test(href)
    ? href.replace(/\/+$/, "")
    : undefined;
}
