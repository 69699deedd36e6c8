/**
 * What there is to call, and which errors Apple documents for it.
 *
 * Endpoints and errors are those of `tests/api/table.json`, against which the core's own description
 * is tested too. `documented.json` adds what only a server needs: which errors an endpoint may answer
 * with, and its status where that is not 200.
 */

import table from "../../../tests/api/table.json" with { type: "json" };
import documented from "./documented.json" with { type: "json" };

/** Where Apple's APIs are served. */
export type Environment = "Production" | "Sandbox";

export type Api = keyof typeof table.errors;

export interface Endpoint {
  readonly name: string;
  readonly api: Api;
  readonly method: string;
  /** With each parameter in braces. */
  readonly path: string;
  /** The names of the parameters that may follow the path; a star marks those that may repeat. */
  readonly query: readonly string[];
  /** The model of what is sent, `"image/png"`, or nothing. */
  readonly request: string | undefined;
  /** The model of what is answered, or nothing. */
  readonly response: string | undefined;
  /** Where alone it can be called. */
  readonly only: Environment | undefined;
  /** The status of a success. */
  readonly status: number;
  /** The names of the errors that it may answer with. */
  readonly errors: readonly string[];
}

/** An error as Apple documents it. */
export interface DocumentedError {
  readonly name: string;
  readonly status: number;
  /** Not every one has a number that is known. */
  readonly code?: number | undefined;
  readonly retryable?: boolean | undefined;
}

type Row = Pick<Endpoint, "api" | "method" | "path"> & Partial<Endpoint>;

export const ENDPOINTS: readonly Endpoint[] = Object.entries(
  table.endpoints as unknown as Record<string, Row>,
).map(([name, { api, method, path, query = [], request, response, only }]) => {
  const { errors = [], status = 200 } =
    (documented as Record<string, { errors: string[]; status?: number }>)[name] ?? {};
  return { name, api, method, path, query, request, response, only, status, errors };
});

/** The error of this name in an API. */
export function errorOf(api: Api, name: string): DocumentedError | undefined {
  return (table.errors[api] as readonly DocumentedError[]).find((error) => error.name === name);
}

/** An endpoint with the values of its path's parameters. */
export interface Route {
  readonly endpoint: Endpoint;
  readonly parameters: Readonly<Record<string, string>>;
}

/** What a path leads to, or the methods that it could be called with instead. */
export function route(method: string, path: string): Route | { readonly allowed: string[] } {
  const found = ENDPOINTS.flatMap((endpoint) => {
    const parameters = matched(endpoint.path, path);
    return parameters === undefined ? [] : [{ endpoint, parameters }];
  });
  // A path that is written out goes before one with a parameter in its place.
  found.sort((a, b) => Object.keys(a.parameters).length - Object.keys(b.parameters).length);
  return (
    found.find(({ endpoint }) => endpoint.method === method) ?? {
      allowed: [...new Set(found.map(({ endpoint }) => endpoint.method))],
    }
  );
}

function matched(pattern: string, path: string): Record<string, string> | undefined {
  const [wanted, given] = [pattern.split("/"), path.split("/")];
  if (wanted.length !== given.length) {
    return undefined;
  }
  const parameters: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const value = given[index] ?? "";
    if (!part.startsWith("{")) {
      if (part !== value) {
        return undefined;
      }
      continue;
    }
    const decoded = decode(value);
    if (decoded === undefined || decoded === "") {
      return undefined;
    }
    parameters[part.slice(1, -1)] = decoded;
  }
  return parameters;
}

/** Without escapes; nothing if they are damaged. */
export function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
