/** What the clients have in common: from the arguments of a call to its result. */

import { ApiTokens } from "../api-token.js";
import { type Forms, inheritingNothing, readOptions, unusable } from "../arguments.js";
import { type Credentials, credentialNames } from "../credentials.js";
import { NetworkError } from "../errors.js";
import { exchange, reasonOf } from "../exchange.js";
import { version } from "../generated/version.js";
import { ApiError } from "./api-error.js";
import { Bucket, type RateLimitQueue } from "./bucket.js";
import {
  type ApiClientOptions,
  type ApiExchange,
  type ApiOutcome,
  type CallOptions,
  type CheckedCallOptions,
  type CheckedOptions,
  type Clock,
  callForms,
  clientForms,
  type Environment,
} from "./options.js";
import { type ApiRequest, type Relations, requestOf } from "./request.js";
import { concealed, requestIdOf, resultOf } from "./response.js";
import { delayBefore, retryAfterOf } from "./retry.js";
import { type Endpoint, findEndpoint, type Table } from "./table.js";

export type { CallOptions } from "./options.js";

/** What a client knows of its API. */
export interface Knowledge {
  readonly table: Table;
  /** What its endpoints demand beyond the forms of single members. */
  readonly relations: Relations;
  /** Where a call has to go for what it says, whatever the options say. */
  environmentOf?(name: string, request: ApiRequest): Environment | undefined;
}

/** A result, and where it came from. */
export interface Answered<Result> {
  readonly result: Result;
  readonly environment: Environment;
}

/** The numbers that say: not in this environment. Another one may know it, and nothing was done. */
const ELSEWHERE: readonly (number | undefined)[] = [
  // What Apple's documentation names, and its like for endpoints that take the first transaction
  // alone; then, of the External Purchase Server API, that there is no such report.
  4_040_010, 4_040_005, 3,
];

/** How many bytes an answer may have: some times more than a list of 2000 messages needs. */
const MAX_LENGTH = 8 << 20;

/** Calls one of Apple's APIs. */
export abstract class ApiClient {
  readonly #knowledge: Knowledge;
  readonly #options: Omit<CheckedOptions, keyof Credentials>;
  readonly #tokens: ApiTokens;
  readonly #clock: Clock;
  readonly #buckets = new Map<string, Bucket>();

  /** @param more the options that only this client has */
  constructor(knowledge: Knowledge, options: ApiClientOptions, more: object = {}) {
    const forms = { ...clientForms(), ...more } as Forms<CheckedOptions>;
    const { privateKey, keyId, issuerId, bundleId, ...checked } = readOptions<CheckedOptions>(
      options,
      forms,
      [...credentialNames, "environment"],
    );
    this.#tokens = new ApiTokens({ privateKey, keyId, issuerId, bundleId });
    this.#knowledge = knowledge;
    this.#options = inheritingNothing(checked);
    this.#clock = checked.clock ?? systemClock;
  }

  /** Who waits for a turn at present, because of Apple's rate limits: an entry for each endpoint. */
  get queues(): RateLimitQueue[] {
    return Array.from(this.#buckets, ([key, bucket]) => {
      const [endpoint = "", environment] = key.split(" ");
      const { waiting, next } = bucket;
      return { endpoint, environment: environment as Environment, waiting, next: new Date(next) };
    }).filter(({ waiting }) => waiting > 0);
  }

  /** An option that only this client has, as it was checked. */
  protected own(name: string): unknown {
    return (this.#options as Readonly<Record<string, unknown>>)[name];
  }

  /** Calls an endpoint by its name. */
  protected async call<Result>(
    name: string,
    values: readonly unknown[],
    options: CallOptions | undefined,
  ): Promise<Result> {
    return (await this.ask<Result>(name, values, options)).result;
  }

  /** Calls an endpoint by its name, and says where it was found. */
  protected async ask<Result>(
    name: string,
    values: readonly unknown[],
    options: CallOptions = {},
  ): Promise<Answered<Result>> {
    const { table, relations } = this.#knowledge;
    const own = readOptions<CheckedCallOptions>(options, callForms());
    const endpoint = findEndpoint(table, name);
    const request = requestOf(table, endpoint, relations, values);
    const environments = this.#environmentsOf(endpoint, request, own.environment);
    let refusal: ApiError | undefined;
    for (const environment of environments) {
      try {
        const result = await this.#persist(endpoint, request, environment, own);
        return { result: result as Result, environment };
      } catch (error) {
        const isLast = environment === environments.at(-1);
        if (isLast || !(error instanceof ApiError && this.#isElsewhere(error))) {
          if (error instanceof ApiError && refusal !== undefined) {
            Object.defineProperty(error, "cause", { value: refusal });
          }
          throw error;
        }
        refusal = error;
      }
    }
    throw new Error("there is an environment at least");
  }

  #environmentsOf(
    endpoint: Endpoint,
    request: ApiRequest,
    own: Environment | "auto" | undefined,
  ): Environment[] {
    const wanted = own ?? this.#options.environment;
    const needed = endpoint.only ?? this.#knowledge.environmentOf?.(endpoint.name, request);
    if (wanted === "auto") {
      return needed === undefined ? ["Production", "Sandbox"] : [needed];
    }
    if (needed !== undefined && needed !== wanted) {
      const expected = `"${needed}" or "auto" for this call of ${endpoint.name}`;
      throw unusable("environment", expected, `"${wanted}"`);
    }
    return [wanted];
  }

  #isElsewhere({ code, status }: ApiError): boolean {
    return ELSEWHERE.includes(code) || (status === 401 && this.#options.sandboxOn401 === true);
  }

  /** Tries until there is a result, or no more tries are to be made. */
  async #persist(
    endpoint: Endpoint,
    request: ApiRequest,
    environment: Environment,
    own: CheckedCallOptions,
  ): Promise<unknown> {
    const { tries, maxDelay } = { tries: 3, maxDelay: 30_000, ...this.#retryOf(own) };
    const bucket = own.rateLimit === false ? undefined : this.#bucketOf(endpoint, environment);
    const rule = { tries, maxDelay, mayRepeat: endpoint.mayRepeat };
    /** Whether an earlier try may have been carried out. */
    let isUncertain = false;
    for (let attempt = 1; ; attempt += 1) {
      own.signal?.throwIfAborted();
      await bucket?.turn(own.signal);
      const started = this.#clock.now();
      const outcome = await this.#attempt(endpoint, request, environment, own, attempt);
      const { error, exchange, status, requestId, retryAfter } = outcome;
      const now = this.#clock.now();
      const isApiError = error instanceof ApiError;
      const isGone = isUncertain && request.method === "DELETE" && isApiError && status === 404;
      let retryIn: number | undefined;
      if (isApiError || error instanceof NetworkError) {
        const retryable = isApiError ? error.retryable : error.code !== "network/too-long";
        const failed = { retryable, retryAfter, ...(isApiError && { status: error.status }) };
        retryIn = isGone
          ? undefined
          : delayBefore(failed, attempt, rule, now, this.#clock.random());
        isUncertain ||= !isApiError || error.status >= 500;
      }
      this.#tell(this.#options.onResponse, exchange, {
        duration: now - started,
        ...(status !== undefined && { status }),
        ...(requestId !== undefined && { requestId }),
        ...(error !== undefined && { error }),
        ...(retryIn !== undefined && { retryIn }),
      });
      // What is not there any more was deleted by the try before, of which nothing was heard.
      if (error === undefined || isGone) {
        return outcome.result;
      }
      if (retryIn === undefined) {
        throw error;
      }
      if (status === 429) {
        bucket?.hold(retryIn);
      }
      await this.#clock.wait(retryIn, own.signal as never);
    }
  }

  /** One exchange, and whatever came of it. */
  async #attempt(
    endpoint: Endpoint,
    request: ApiRequest,
    environment: Environment,
    own: CheckedCallOptions,
    attempt: number,
  ) {
    const address = this.#baseOf(environment) + request.target;
    const told: ApiExchange = {
      endpoint: endpoint.name,
      environment,
      method: request.method,
      host: new URL(address).host,
      path: endpoint.path.replace(/:\w+\}/g, "}"),
      attempt,
    };
    const token = this.#tokens.current(this.#clock.now());
    this.#tell(this.#options.onRequest, told);
    let status: number | undefined;
    let requestId: string | undefined;
    let retryAfter: number | undefined;
    try {
      const answer = await exchange(
        address,
        {
          method: request.method,
          // A redirection would take the token along.
          redirect: "manual",
          headers: this.#headersOf(request, token),
          ...(request.body !== undefined && { body: request.body }),
        },
        {
          fetch: this.#options.fetch ?? ((...request) => globalThis.fetch(...request)),
          timeout: own.timeout ?? this.#options.timeout ?? 30_000,
          signal: own.signal,
          maxLength: MAX_LENGTH,
        },
      );
      const now = this.#clock.now();
      status = answer.status;
      requestId = requestIdOf(answer.headers, token);
      retryAfter = retryAfterOf(answer.headers.get("retry-after"), now);
      if (status === 401) {
        this.#tokens.discard(token);
      }
      const asked = { endpoint, environment, attempt, token, now };
      const result = resultOf(this.#knowledge.table, answer, asked);
      return { exchange: told, result, status, requestId, retryAfter };
    } catch (cause) {
      const error = cause instanceof NetworkError ? withoutToken(cause, token) : cause;
      return { exchange: told, error, status, requestId, retryAfter };
    }
  }

  #headersOf({ contentType }: ApiRequest, token: string): Record<string, string> {
    const headers: Record<string, string> = {
      accept: "application/json",
      authorization: `Bearer ${token}`,
    };
    if (contentType !== undefined) {
      headers["content-type"] = contentType;
    }
    // Pages must not say who they are: a browser asks the server first whether they may.
    if (!globalThis.navigator?.userAgent?.startsWith("Mozilla/")) {
      headers["user-agent"] = this.#options.userAgent ?? `russet/${version}`;
    }
    return headers;
  }

  #baseOf(environment: Environment): string {
    const { baseUrl, domain = "apple.com" } = this.#options;
    const host = environment === "Sandbox" ? "api.storekit-sandbox" : "api.storekit";
    return baseUrl?.[environment] ?? `https://${host}.${domain}`;
  }

  #retryOf(own: CheckedCallOptions) {
    const retry = own.retry ?? this.#options.retry;
    return retry === false ? { tries: 1 } : retry;
  }

  /** The bucket of an endpoint; none if nobody says how often it may be called. */
  #bucketOf({ name, perSecond }: Endpoint, environment: Environment): Bucket | undefined {
    const { rateLimit = 1 } = this.#options;
    if (rateLimit === false || perSecond === 0) {
      return undefined;
    }
    const key = `${name} ${environment}`;
    let bucket = this.#buckets.get(key);
    if (bucket === undefined) {
      const share = environment === "Sandbox" ? rateLimit / 10 : rateLimit;
      bucket = new Bucket(perSecond * share, this.#clock);
      this.#buckets.set(key, bucket);
    }
    return bucket;
  }

  /** Whoever watches must not change what happens, by an exception or by a promise. */
  #tell(
    hook: ((exchange: ApiExchange, outcome: ApiOutcome) => unknown) | undefined,
    exchange: ApiExchange,
    outcome?: ApiOutcome,
  ): void {
    const telling = async () => hook?.({ ...exchange }, outcome as ApiOutcome);
    telling().catch(() => {});
  }
}

/** The same error without anything of the token. */
export function withoutToken(
  { code, message, detail, cause }: NetworkError,
  token: string,
): NetworkError {
  const plain = plainCause(cause, token);
  // A reason is made of what the cause says, and may hold the token.
  const said = "reason" in detail ? detail.reason : "";
  const reason = plain === undefined ? "something that is no Error" : reasonOf(plain);
  return new NetworkError(
    {
      kind: "network",
      code,
      message: said ? message.replace(said, () => reason) : message,
      detail: said ? { ...detail, reason } : detail,
    },
    { cause: plain },
  );
}

/** What failed, in words: the objects may hold whatever `fetch` was given, and so the token. */
function plainCause(cause: unknown, token: string, depth = 0): Error | undefined {
  if (!(cause instanceof Error) || depth > 3) {
    return undefined;
  }
  const { name, code } = cause as Error & { code?: unknown };
  const inner = plainCause(cause.cause, token, depth + 1);
  const message = typeof cause.message === "string" ? concealed(cause.message, token) : "";
  const plain = new Error(message, inner && { cause: inner });
  return Object.assign(plain, { name, ...(typeof code === "string" && { code }) });
}

const systemClock: Clock = {
  now: () => Date.now(),
  random: () => Math.random(),
  wait: (milliseconds, signal?: AbortSignal) =>
    new Promise((resolve, reject) => {
      const end = () => {
        clearTimeout(timer);
        signal?.removeEventListener("abort", end);
        if (signal?.aborted) {
          reject(signal.reason);
        } else {
          resolve();
        }
      };
      // A timer that is told to wait longer does not wait at all; whoever waits asks again.
      const timer = setTimeout(end, Math.min(milliseconds, 2 ** 31 - 1));
      signal?.addEventListener("abort", end);
      if (signal?.aborted) {
        end();
      }
    }),
};
