/** What is answered in the place of a success. */

import type { ServerResponse } from "node:http";
import { type Endpoint, errorOf } from "./endpoints.js";

/** An error that Apple documents, by its name. */
export class Refusal extends Error {
  constructor(name: string) {
    super(name);
    this.name = name;
  }
}

/** What is documented for a request that nobody can read: an error of its own, or a bare status. */
export function malformed({ errors }: Endpoint): Refusal {
  const names = ["MalformedPayloadError", "GeneralBadRequestError", "OmittedFieldError"];
  return new Refusal(names.find((name) => errors.includes(name)) ?? BARE);
}

const BARE = "400";

/** Whether an endpoint is documented to answer like this; the store must not invent anything. */
export function isDocumented({ errors }: Endpoint, { name }: Refusal): boolean {
  return name === BARE || errors.includes(name);
}

/** Answers with a documented error, in the form of its API, and returns the number. */
export function refuse(
  response: ServerResponse,
  { api, name }: Endpoint,
  error: string,
  headers: Record<string, string> = {},
): number | undefined {
  if (error === BARE) {
    response.writeHead(400).end();
    return undefined;
  }
  // Every API is too busy in the same way.
  const documented = errorOf(api, error) ?? errorOf("appstore", error);
  if (documented === undefined) {
    response.writeHead(501).end("there is no such error");
    return undefined;
  }
  const { status, code } = documented;
  const said = { errorCode: code, errorMessage: `${name}: ${error}` };
  const body = api === "externalPurchase" ? { errors: [said] } : said;
  response.writeHead(status, { "content-type": "application/json", ...headers });
  response.end(JSON.stringify(body));
  return code;
}
