/**
 * Reads the tables that `cargo xtask codegen` writes from the core's description of Apple's APIs.
 *
 * A table is text, a line for each row, and a row is looked for when it is needed: that takes less
 * than a ten thousandth of the time of a call, and nothing at all for whoever makes none.
 */

import type { Environment } from "./options.js";

/** What a client has to know about its API. */
export interface Table {
  /** `name METHOD path calls-per-second repeat-and-environments body answer query`. */
  readonly endpoints: string;
  /** `Model member:form member?:form ...`. */
  readonly models: string;
  /** `advice|codeName|codeName ...`. */
  readonly failures: string;
  /** From where the codes are counted. */
  readonly base: number;
}

/** One thing that can be called. */
export interface Endpoint {
  readonly name: string;
  readonly method: string;
  /** With each parameter in braces. */
  readonly path: string;
  /** How many calls a second are allowed in production; 0 if nobody says. */
  readonly perSecond: number;
  /** Whether it may be called again when nobody knows what became of the first call. */
  readonly mayRepeat: boolean;
  /** Where alone it can be called. */
  readonly only: Environment | undefined;
  /** The model that is sent, `png`, or `-`. */
  readonly body: string;
  /** Whether there is anything in the answer. */
  readonly hasAnswer: boolean;
  /** The parameters that may follow the path. */
  readonly query: readonly QueryParameter[];
}

export interface QueryParameter {
  /** The member of the argument. */
  readonly member: string;
  /** The name in the address. */
  readonly name: string;
  readonly form: string;
}

/** An error that Apple documents. */
export interface Failure {
  readonly name: string;
  /** Whether the same request may succeed later. */
  readonly retryable: boolean;
  /** What to do about it. */
  readonly advice: string;
}

export function findEndpoint(table: Table, name: string): Endpoint {
  const line = lineOf(table.endpoints, name) ?? "";
  const [method = "", path = "", perSecond, terms = "", body = "-", answer, query] =
    line.split(" ");
  return {
    name,
    method,
    path,
    perSecond: Number(perSecond),
    mayRepeat: terms.startsWith("r"),
    only: terms.endsWith("P") ? "Production" : terms.endsWith("S") ? "Sandbox" : undefined,
    body,
    hasAnswer: answer === "j",
    query: (query?.split(",") ?? []).map((parameter) => {
      const [names = "", form = ""] = parameter.split(":");
      const [member = "", name = member] = names.split("=");
      return { member, name, form };
    }),
  };
}

/** The members of a model, each as `name:form` or `name?:form`. */
export function membersOf(table: Table, model: string): string[] {
  return lineOf(table.models, model)?.split(" ") ?? [];
}

/** The documented error with this number. */
export function findFailure(table: Table, code: number): Failure | undefined {
  const key = code - table.base;
  const [, line] = new RegExp(`(?:^|\n)([^\n]*\\|${key}[A-Z][^\n]*)`).exec(table.failures) ?? [];
  const [advice = "", ...entries] = line?.split("|") ?? [];
  const entry = entries.find((entry) => Number.parseInt(entry, 10) === key);
  const [, stem = "", mark] = /^\d+(\w+)(!?)/.exec(entry ?? "") ?? [];
  return entry === undefined
    ? undefined
    : {
        name: `${stem}Error`,
        retryable: mark === "!",
        advice: advice.replace("%", memberIn(stem)),
      };
}

/** The member that an error is about, as its name has it. */
function memberIn(name: string): string {
  return name
    .replace(/^(Null|Invalid|Negative|BadRequest|Repeated|Mismatched|Unexpected)/, "")
    .replace(/^(.+?)(TooLong|LengthExceeded|NotFound|Mismatch)$/, "$1")
    .replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase());
}

/** What follows a name in its line. */
function lineOf(text: string, name: string): string | undefined {
  const line = text.split("\n").find((line) => line.startsWith(`${name} `));
  return line?.slice(name.length + 1);
}
