/**
 * The server: finds the endpoint, checks token, query and body, answers or goes wrong as asked.
 *
 * An address is `/<scope>/<environment>` and the path of the API. A scope is any name; each has a
 * memory, faults and a log of its own, so that tests can run side by side.
 */

import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { advancedCommerce } from "./answers/advanced-commerce.js";
import { appStore } from "./answers/app-store.js";
import { externalPurchase } from "./answers/external-purchase.js";
import { retention } from "./answers/retention.js";
import { authorityRoot } from "./authority.js";
import { Authorization, type Credentials } from "./authorization.js";
import { parseObject, readBody } from "./body.js";
import type { Answer, Call } from "./call.js";
import { type Api, decode, type Endpoint, type Environment, route } from "./endpoints.js";
import { FAULT_HEADER, findFault } from "./faults.js";
import type { LogEntry } from "./log.js";
import { isDocumented, malformed, Refusal, refuse } from "./refusal.js";
import { Scope } from "./scope.js";
import type { State } from "./state.js";

export interface LocalStoreOptions extends Credentials {
  /** The app's number in the App Store; 1234567890 unless given. */
  appAppleId?: number;
  /** Where to listen on loopback; anywhere that is free unless given. */
  port?: number;
  /** The present time, in milliseconds since 1970; the clock's unless given. */
  now?: () => number;
}

export interface LocalStore {
  /** The address, without a slash at its end. */
  readonly url: string;
  /** The root of the authority that signs what is answered, in DER. */
  readonly root: Uint8Array;
  /** The addresses of a scope, as the option `baseUrl` of a client takes them. */
  baseUrl(scope: string): Record<Environment, string>;
  /** What was asked in a scope. */
  log(scope: string): readonly LogEntry[];
  /** Makes the next calls in a scope go wrong. */
  fail(scope: string, fault: string, times?: number): void;
  close(): Promise<void>;
}

const ANSWERS: Readonly<Record<Api, Readonly<Record<string, Answer>>>> = {
  appstore: appStore,
  retention,
  advancedCommerce,
  externalPurchase,
};

const ENVIRONMENTS: Readonly<Record<string, Environment>> = {
  production: "Production",
  sandbox: "Sandbox",
};

/** Pages may call from anywhere: whoever listens on loopback has no visitors. */
const CORS = {
  "access-control-allow-origin": "*",
  "access-control-expose-headers": "retry-after, x-request-id",
};
const PREFLIGHT = {
  ...CORS,
  "access-control-allow-headers": `authorization, content-type, ${FAULT_HEADER}`,
  "access-control-allow-methods": "GET, POST, PUT, DELETE",
  "access-control-allow-private-network": "true",
  "access-control-max-age": "600",
};

/** Starts a server that answers like the App Store. */
export async function createLocalStore(options: LocalStoreOptions): Promise<LocalStore> {
  const { port = 0, now = Date.now, bundleId, appAppleId = 1_234_567_890 } = options;
  const authorization = new Authorization(options);
  const scopes = new Map<string, Scope>();
  const scopeOf = (name: string) => {
    const scope = scopes.get(name) ?? new Scope();
    scopes.set(name, scope);
    return scope;
  };
  let requests = 0;

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    requests += 1;
    const { method = "", headers } = request;
    for (const [name, value] of Object.entries({ ...CORS, "x-request-id": `local-${requests}` })) {
      response.setHeader(name, value);
    }
    if (method === "OPTIONS") {
      response.writeHead(204, PREFLIGHT).end();
      return;
    }
    const [path = "", search] = (request.url ?? "").split("?", 2);
    const query = new URLSearchParams(search);
    const [, name = "", place = "", ...rest] = path.split("/");
    const scope = scopeOf(decode(name) ?? name);
    if (place === "log" || place === "faults") {
      await control(scope, place, request, response);
      return;
    }
    const bytes = await readBody(request);
    const environment = Object.hasOwn(ENVIRONMENTS, place) ? ENVIRONMENTS[place] : undefined;
    const found = environment && route(method, `/${rest.join("/")}`);
    const endpoint = found && "endpoint" in found ? found.endpoint : undefined;
    const entry: LogEntry = {
      environment: environment ?? "",
      endpoint: endpoint?.name,
      method,
      path: endpoint?.path ?? "",
      query: [...query.keys()].filter((name) => isParameter(endpoint, name)),
      status: 0,
      errorCode: undefined,
      fault: undefined,
    };
    scope.log.push(entry);
    // By the time of "finish", the one who asked may have looked at the log already.
    response.on("prefinish", () => {
      entry.status = response.statusCode;
    });

    if (found === undefined || environment === undefined) {
      response.writeHead(404).end();
    } else if (!authorization.accepts(headers.authorization, now())) {
      // Apple says so in a word that is no JSON.
      response.writeHead(401, { "content-type": "text/plain" }).end("Unauthenticated\n");
    } else if (!("endpoint" in found)) {
      const allow = found.allowed.join(", ");
      response.writeHead(allow === "" ? 404 : 405, allow === "" ? {} : { allow }).end();
    } else if (found.endpoint.only !== undefined && found.endpoint.only !== environment) {
      response.writeHead(404).end();
    } else {
      const state = scope.states[environment];
      const shop = { state, environment, bundleId, appAppleId, now: now() };
      await answer({ ...found, query, bytes, shop, scope, entry, request, response });
    }
  };

  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => {
      // A fault of this server's own must not look like one of Apple's.
      if (!response.headersSent) {
        response.writeHead(501).end(`the local store fails: ${error}`);
      }
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(port, "127.0.0.1", resolve);
  });
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === "object" ? address?.port : port}`;
  return {
    url,
    root: authorityRoot(),
    baseUrl: (scope) => ({
      Production: `${url}/${encodeURIComponent(scope)}/production`,
      Sandbox: `${url}/${encodeURIComponent(scope)}/sandbox`,
    }),
    log: (scope) => scopeOf(scope).log,
    fail: (scope, fault, times = 1) => scopeOf(scope).fail(fault, times),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

interface Admitted {
  endpoint: Endpoint;
  parameters: Readonly<Record<string, string>>;
  query: URLSearchParams;
  /** Nothing if too much was sent. */
  bytes: Buffer | undefined;
  shop: { state: State } & Pick<Call, "environment" | "bundleId" | "appAppleId" | "now">;
  scope: Scope;
  entry: LogEntry;
  request: IncomingMessage;
  response: ServerResponse;
}

/** Answers a call whose token is in order, well or badly. */
async function answer(admitted: Admitted): Promise<void> {
  const { endpoint, shop, scope, entry, request, response } = admitted;
  const header = request.headers[FAULT_HEADER];
  const wanted = typeof header === "string" ? header : scope.nextFault();
  const found = wanted === undefined ? undefined : findFault(wanted);
  if (wanted !== undefined && found === undefined) {
    response.writeHead(501).end("there is no such fault");
    return;
  }
  entry.fault = wanted;
  const body = async () => success(admitted);
  const succeed = async () => {
    const text = await body();
    const type = text === "" ? {} : { "content-type": "application/json" };
    response.writeHead(endpoint.status, type).end(text);
  };
  try {
    if (found === undefined) {
      await succeed();
    } else {
      const { fault, value } = found;
      await fault({ request, response, endpoint, value, now: shop.now, succeed, body });
    }
  } catch (error) {
    if (!(error instanceof Refusal && isDocumented(endpoint, error))) {
      throw error;
    }
    entry.errorCode = refuse(response, endpoint, error.name);
  }
}

/** The text of a successful answer. */
function success({ endpoint, parameters, query, bytes, shop, request }: Admitted): string {
  const { api, name, request: model } = endpoint;
  const isOnce = (parameter: string) =>
    endpoint.query.includes(`${parameter}*`) || query.getAll(parameter).length === 1;
  const type = (request.headers["content-type"] ?? "").split(";")[0]?.trim() ?? "";
  const isPicture = model === "image/png";
  const expected = isPicture ? "image/png" : model === undefined ? "" : "application/json";
  const isInOrder =
    bytes !== undefined &&
    [...query.keys()].every((parameter) => isParameter(endpoint, parameter) && isOnce(parameter)) &&
    (expected === "" ? bytes.length === 0 : type === expected);
  const body = isInOrder && expected === "application/json" ? parseObject(bytes) : {};
  if (!isInOrder || body === undefined) {
    throw malformed(endpoint);
  }
  const made = ANSWERS[api][name]?.({ ...shop, endpoint, path: parameters, query, body, bytes });
  return made === undefined ? "" : JSON.stringify(made);
}

function isParameter(endpoint: Endpoint | undefined, name: string): boolean {
  return endpoint?.query.some((known) => known === name || known === `${name}*`) === true;
}

/** `GET log` and `POST faults`, for tests that run somewhere else. */
async function control(
  scope: Scope,
  place: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const body = parseObject((await readBody(request)) ?? Buffer.alloc(0));
  if (place === "log" && request.method === "GET") {
    response.writeHead(200, { "content-type": "application/json" });
    response.end(JSON.stringify(scope.log));
  } else if (place === "faults" && request.method === "POST" && typeof body?.fault === "string") {
    scope.fail(body.fault, Number(body.times ?? 1));
    response.writeHead(204).end();
  } else {
    response.writeHead(400).end();
  }
}
