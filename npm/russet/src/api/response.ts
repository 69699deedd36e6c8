/** What a server answered, as a result or an error: functions of the answer. */

import type { ServerAnswer } from "../exchange.js";
import { ApiError, type ApiErrorName, type ReportError } from "./api-error.js";
import type { Environment } from "./options.js";
import { retryAfterOf } from "./retry.js";
import { type Endpoint, type Failure, findFailure, type Table } from "./table.js";

/** What an answer is the answer to. */
export interface Asked {
  readonly endpoint: Endpoint;
  readonly environment: Environment;
  readonly attempt: number;
  /** What must not appear in anything that comes of the answer. */
  readonly token: string;
  readonly now: number;
}

/**
 * What a successful answer holds; nothing if the endpoint answers without a body.
 *
 * @throws {@link ApiError} if it is none
 */
export function resultOf(table: Table, answer: ServerAnswer, asked: Asked): unknown {
  const isSuccess = answer.status >= 200 && answer.status < 300;
  if (isSuccess && !asked.endpoint.hasAnswer) {
    return undefined;
  }
  const text = new TextDecoder().decode(answer.body);
  const body = jsonOf(isSuccess ? text : concealed(text, asked.token));
  if (isSuccess && body !== undefined) {
    return body;
  }
  throw errorOf(table, answer, body, asked);
}

/** What Apple calls an exchange. */
export function requestIdOf(headers: Headers, token: string): string | undefined {
  const names = ["x-request-id", "x-apple-request-uuid", "x-apple-jingle-correlation-key"];
  const id = names.map((name) => headers.get(name)).find((id) => id) ?? undefined;
  return id && concealed(id, token).slice(0, 128);
}

/**
 * Takes a token and pieces of one out of a text: a server may have sent back what it was sent, and a
 * program may have put into an error what it was given.
 */
export function concealed(text: string, token: string): string {
  const parts = token.split(".");
  let plain = "";
  let [copied, start] = [0, 0];
  // By hand: of an expression, a run as long as the whole text is too much for the stack.
  for (let at = 0; at <= text.length; at += 1) {
    if (isOfToken(text.charCodeAt(at))) {
      continue;
    }
    const run = at - start < 16 ? "" : text.slice(start, at);
    if (run !== "" && (token.includes(run) || parts.some((part) => run.includes(part)))) {
      plain += `${text.slice(copied, start)}(token)`;
      copied = at;
    }
    start = at + 1;
  }
  return plain + text.slice(copied);
}

/** A letter or a digit of base64url; not what is no character at all. */
function isOfToken(unit: number): boolean {
  const letter = unit | 32;
  return (
    (letter >= 97 && letter <= 122) || (unit >= 48 && unit <= 57) || unit === 45 || unit === 95
  );
}

function errorOf(
  table: Table,
  { status, headers }: ServerAnswer,
  body: Record<string, unknown> | undefined,
  { endpoint, environment, attempt, token, now }: Asked,
): ApiError {
  const listed = Array.isArray(body?.errors) ? body.errors.slice(0, MOST_ERRORS) : [];
  const errors: Record<string, unknown>[] = listed.map((one) => ({ ...one }));
  const first = errors[0] ?? body;
  const code = codeOf(first);
  const failure = failureOf(table, code, status);
  const said = typeof first?.errorMessage === "string" ? excerpt(first.errorMessage, token) : "";
  const number = code === undefined ? "" : ` ${code}`;
  const isExpected = body !== undefined || Object.hasOwn(BY_STATUS, status);
  const what = isExpected ? said && `, ${said}` : `, ${NOT_JSON}`;
  const after = retryAfterOf(headers.get("retry-after"), now);
  const message = `${endpoint.name}: ${environment} answers ${status}${number} ${failure.name}${what}`;
  return new ApiError({
    status,
    code,
    name: failure.name as ApiErrorName,
    message: failure.advice ? `${message}. ${failure.advice}` : message,
    retryable: failure.retryable,
    retryAfter: after === undefined ? undefined : new Date(after),
    requestId: requestIdOf(headers, token),
    advice: failure.advice,
    endpoint: endpoint.name,
    environment,
    attempts: attempt,
    errors: errors.map((one) => {
      const { name, advice } = failureOf(table, codeOf(one), status);
      const errorMessage = concealed(
        typeof one.errorMessage === "string" ? one.errorMessage : "",
        token,
      );
      return { ...one, errorMessage, name, advice } as ReportError;
    }),
  });
}

/** The error of a list that says there is more of it, and not where. */
export function endlessError(endpoint: string, environment: Environment): ApiError {
  return new ApiError({
    status: 200,
    code: undefined,
    name: "ApiError",
    message: `${endpoint}: ${environment} says that there is another page, and not where`,
    retryable: false,
    retryAfter: undefined,
    requestId: undefined,
    advice: "",
    endpoint,
    environment,
    attempts: 1,
    errors: [],
  });
}

/** A report has fewer lines, and each of them is looked up. */
const MOST_ERRORS = 1000;

function codeOf(error: Record<string, unknown> | undefined): number | undefined {
  return Number.isSafeInteger(error?.errorCode) ? Number(error?.errorCode) : undefined;
}

const NOT_JSON = "and what it answers is no JSON object";

/** What is known of an error by its number, else by the status. */
function failureOf(table: Table, code: number | undefined, status: number): Failure {
  const known = code === undefined ? undefined : findFailure(table, code);
  if (known !== undefined) {
    return known;
  }
  // Whatever else a server says of its own troubles passes, or so it is hoped.
  const retryable = status === 408 || status === 425 || status === 429 || status >= 500;
  const [name, advice] = BY_STATUS[status] ?? ["ApiError", ""];
  return { name, advice, retryable };
}

/** What a status says by itself: these two come without a body at times. */
const BY_STATUS: Readonly<Record<number, readonly [ApiErrorName, string]>> = {
  401: [
    "UnauthorizedError",
    "Check keyId, issuerId, bundleId and the clock, and that it is an In-App Purchase key in use. Production also refuses an app that was never published.",
  ],
  429: ["RateLimitExceededError", "Ask again after retryAfter."],
};

/** A piece of what the server said: on one line, and not the whole of it. */
function excerpt(text: string, token: string): string {
  return JSON.stringify(concealed(text, token).slice(0, 200));
}

function jsonOf(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}
