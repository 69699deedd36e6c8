/** Why a run ended, in words. */

import { ApiError, RussetError } from "../entry/node.js";
import type { ErrorCode } from "../generated/codes.js";
import { advice } from "./advice.js";
import { Exit, UsageFault } from "./exit.js";
import { settingAdvice } from "./settings.js";
import type { Terminal } from "./terminal.js";
import { bold, dim, red } from "./text.js";

/** What is printed about an error, and how the program ends. */
interface Ending {
  readonly status: number;
  readonly error: {
    readonly kind: string;
    readonly code?: string | number;
    readonly name?: string;
    readonly message: string;
    readonly detail?: unknown;
    readonly advice: string;
    readonly requestId?: string;
    readonly retryAfter?: string;
  };
}

function endingOf(cause: unknown): Ending {
  if (cause instanceof UsageFault) {
    const { message, advice } = cause;
    return { status: Exit.usage, error: { kind: "usage", message, advice } };
  }
  if (cause instanceof ApiError) {
    const { code, name, message, requestId, retryAfter, errors } = cause;
    const more = errors.length > 0 ? errors.map(({ name, advice }) => `${name}: ${advice}`) : [];
    return {
      status: Exit.service,
      error: {
        kind: "service",
        ...(code !== undefined && { code }),
        name,
        message,
        ...(errors.length > 0 && { detail: { errors } }),
        // The message ends with what to do about it already.
        advice: [message.includes(cause.advice) ? "" : cause.advice, ...more].join("\n").trim(),
        ...(requestId !== undefined && { requestId }),
        ...(retryAfter !== undefined && { retryAfter: retryAfter.toISOString() }),
      },
    };
  }
  if (cause instanceof RussetError) {
    const { kind, code, message, detail } = cause as RussetError;
    return {
      status: statusOf(kind),
      error: { kind, code, message, detail, advice: adviceFor(code, detail) },
    };
  }
  const message = cause instanceof Error ? cause.message : String(cause);
  return {
    status: Exit.internal,
    error: { kind: "internal", message, advice: "This is a fault in russet: please report it." },
  };
}

function statusOf(kind: string): number {
  switch (kind) {
    case "usage":
      return Exit.usage;
    case "network":
    case "service":
      return Exit.service;
    case "internal":
      return Exit.internal;
    default:
      return Exit.refused;
  }
}

/** What to do about an error of the core: more exactly where it is about a setting. */
export function adviceFor(code: ErrorCode, detail: unknown): string {
  if (code === "usage/certificate") {
    return advice[code];
  }
  const { option } = (detail ?? {}) as { option?: string };
  return (option !== undefined && settingAdvice(option)) || advice[code];
}

/** Says why a run ended, and gives the status to end it with. */
export function report(cause: unknown, terminal: Terminal): number {
  const { status, error } = endingOf(cause);
  terminal.err.clear();
  if (terminal.json) {
    terminal.out.json({ error });
    return status;
  }
  const { code, name, message, advice, requestId, retryAfter } = error;
  const label = [name, code]
    .filter((part) => part !== undefined && !message.includes(String(part)))
    .join(" ");
  terminal.err.paragraph([red(bold("russet: ")), message, label ? dim(` (${label})`) : ""]);
  for (const line of advice.split("\n").filter((line) => line !== "")) {
    terminal.err.paragraph(line, 2);
  }
  if (retryAfter !== undefined) {
    terminal.err.line("  Ask again at ", retryAfter, " at the earliest.");
  }
  if (requestId !== undefined) {
    terminal.err.line(dim(["  Apple calls this request ", requestId, "."]));
  }
  return status;
}
