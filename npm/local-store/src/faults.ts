/**
 * What goes wrong on request: by the header `x-local-store-fault` of a single request, or for the next
 * requests by `fail` of a store. A fault is a name, some with a value behind a colon: `"status:503"`.
 */

import type { IncomingMessage, ServerResponse } from "node:http";
import type { Endpoint } from "./endpoints.js";
import { Refusal, refuse } from "./refusal.js";

export const FAULT_HEADER = "x-local-store-fault";

/** What a fault works on. */
interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly endpoint: Endpoint;
  /** What stands behind the colon. */
  readonly value: string;
  readonly now: number;
  /** Answers as if nothing were wrong. */
  readonly succeed: () => Promise<void>;
  /** The body that a success would have. */
  readonly body: () => Promise<string>;
}

type Fault = (exchange: Exchange) => void | Promise<void>;

const JSON_TYPE = { "content-type": "application/json" };

const faults: Record<string, Fault> = {
  /** Called too often, with no word about when to come back; or `Retry-After` as it stands here. */
  "rate-limit": ({ response, endpoint, value }) =>
    tooMany(response, endpoint, value === "" ? undefined : value),
  /** The same, with the time to come back in milliseconds since 1970, as Apple has it. */
  "rate-limit-ms": ({ response, endpoint, value, now }) =>
    tooMany(response, endpoint, String(now + Number(value || 1000))),
  /** The same, as a date (RFC 9110, section 10.2.3); whole seconds only. */
  "rate-limit-date": ({ response, endpoint, value, now }) =>
    tooMany(response, endpoint, new Date(now + Number(value || 1000)).toUTCString()),
  /** A documented error, by its name. */
  error: ({ response, endpoint, value }) => void refuse(response, endpoint, value),
  /** A status and nothing else, as machines between here and there answer. */
  status: ({ response, value }) => void response.writeHead(Number(value) || 500).end(),
  /** Success, so many milliseconds later. */
  slow: async ({ succeed, value }) => {
    await new Promise((resolve) => setTimeout(resolve, Number(value || 1000)));
    await succeed();
  },
  /** The connection ends without an answer; the request was carried out, if it could be. */
  "cut-off": async ({ body, request }) => {
    await attempted(body);
    request.socket.destroy();
  },
  /** The connection ends in the middle of the answer. */
  truncated: async ({ body, response }) => {
    const text = (await attempted(body)) || "{}";
    response.writeHead(200, { ...JSON_TYPE, "content-length": Buffer.byteLength(text) });
    response.write(text.slice(0, -1), () => response.socket?.destroy());
  },
  /** A page, as a proxy shows it; with a status of success unless another one is given. */
  "not-json": ({ response, value }) => {
    response.writeHead(Number(value) || 200, { "content-type": "text/html" });
    response.end("<!doctype html><title>Sorry</title>");
  },
  /** JSON, but no object. */
  "not-an-object": ({ response }) => void response.writeHead(200, JSON_TYPE).end("[]"),
  /** A valid answer with so many more bytes. */
  huge: async ({ body, response, value }) => {
    const text = (await body()) || "{}";
    response.writeHead(200, JSON_TYPE);
    const chunk = " ".repeat(1 << 16);
    for (let left = Number(value || 1 << 24); left > 0 && !response.destroyed; ) {
      const isTaken = response.write(chunk.slice(0, left));
      left -= chunk.length;
      if (!isTaken) {
        await drained(response);
      }
    }
    response.end(text);
  },
  /** The right body under a wrong name. */
  "wrong-type": async ({ body, response }) => {
    const text = await body();
    response.writeHead(200, { "content-type": "text/plain" }).end(text);
  },
  /** A success with nothing in it. */
  empty: ({ response }) => void response.writeHead(200, JSON_TYPE).end(),
};

/** The names of all faults. */
export const FAULTS: readonly string[] = Object.keys(faults);

/** Splits `name:value`; nothing if there is no such fault. */
export function findFault(text: string): { fault: Fault; value: string } | undefined {
  const [name = "", ...rest] = text.split(":");
  const fault = Object.hasOwn(faults, name) ? faults[name] : undefined;
  return fault && { fault, value: rest.join(":") };
}

/** What would be answered; nothing if it is a refusal, which gets lost just the same. */
async function attempted(body: Exchange["body"]): Promise<string> {
  try {
    return await body();
  } catch (error) {
    if (error instanceof Refusal) {
      return "";
    }
    throw error;
  }
}

function tooMany(response: ServerResponse, endpoint: Endpoint, retryAfter: string | undefined) {
  const headers = retryAfter === undefined ? {} : { "retry-after": retryAfter };
  refuse(response, endpoint, "RateLimitExceededError", headers);
}

/** Until there is room for more, or nobody is there any longer. */
function drained(response: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      response.off("drain", done).off("close", done);
      resolve();
    };
    response.on("drain", done).on("close", done);
  });
}
