/** A request, made of the arguments of a call: a function of them, and nothing is sent. */

import { describe, PLAIN, unfit } from "../arguments.js";
import { jsonOf } from "../json.js";
import { checked, demand } from "./rules.js";
import type { Endpoint, Table } from "./table.js";

/** What is the same for every try. */
export interface ApiRequest {
  readonly method: string;
  /** Path and query. */
  readonly target: string;
  readonly body?: string | Uint8Array<ArrayBuffer>;
  readonly contentType?: string;
}

/** The members of an argument, whatever they are. */
export type Members = Readonly<Record<string, unknown>>;

/** What an endpoint demands beyond the forms of single members. */
export type Relations = Readonly<
  Record<string, (request: Members, query: Members, png: Uint8Array) => void>
>;

/**
 * The request of a call.
 *
 * @param values the parameters of the path, the body if there is one, the query if there can be one
 * @throws {@link UsageError} `usage/argument`, naming the field that is at fault
 */
export function requestOf(
  table: Table,
  endpoint: Endpoint,
  relations: Relations,
  values: readonly unknown[],
): ApiRequest {
  let next = 0;
  const path = endpoint.path.replace(/\{(\w+):?(\w*)\}/g, (_, name: string, form: string) =>
    segment(name, String(checked(table, name, form || "t", values[next++]))),
  );
  let content: Pick<ApiRequest, "body" | "contentType"> = {};
  let members: Members = {};
  let png = new Uint8Array();
  if (endpoint.body === "png") {
    png = pictureOf(values[next++]);
    content = { body: png, contentType: "image/png" };
  } else if (endpoint.body !== "-") {
    members = bodyOf(table, endpoint.body, values[next++]);
    content = { body: JSON.stringify(members), contentType: "application/json" };
  }
  const query = queryOf(table, endpoint, values[next]);
  // Inherited members are none of ours: an endpoint may be called like one.
  if (Object.hasOwn(relations, endpoint.name)) {
    relations[endpoint.name]?.(members, query, png);
  }
  return { method: endpoint.method, target: path + searchOf(endpoint, query), ...content };
}

/** One segment of a path: nothing in it can begin another one, or lead to another place. */
function segment(name: string, value: string): string {
  // Addresses are put in order before they are sent, and these are taken out, escaped or not.
  demand(!/^\.{1,2}$/.test(value), name, "an identifier", "dots alone");
  return escaped(name, value);
}

function escaped(name: string, value: string): string {
  try {
    return encodeURIComponent(value);
  } catch {
    throw unfit(name, "well-formed text", "half a character");
  }
}

function bodyOf(table: Table, model: string, request: unknown): Members {
  const found = describe(request);
  demand(found === PLAIN, "request", "an object", found);
  // What is judged is what is sent, and nothing that the caller could change meanwhile.
  const copy: unknown = JSON.parse(jsonOf(request as object, unfit));
  return checked(table, "", model, copy) as Members;
}

function queryOf(table: Table, endpoint: Endpoint, query: unknown): Members {
  if (query === undefined) {
    return {};
  }
  const found = describe(query);
  demand(found === PLAIN, "query", "an object", found);
  const members: Record<string, unknown> = {};
  for (const [member, value] of Object.entries(query as object)) {
    const parameter = endpoint.query.find((known) => known.member === member);
    const known = `one of ${endpoint.query.map((known) => known.member).join(", ")}`;
    demand(parameter !== undefined, JSON.stringify(member.slice(0, 64)), known, "an unknown name");
    if (value !== undefined) {
      members[member] = checked(table, member, parameter.form, value);
    }
  }
  return members;
}

/** A list is given entry by entry, each under the same name. */
function searchOf(endpoint: Endpoint, query: Members): string {
  const parts = endpoint.query.flatMap(({ member, name }) => {
    const value = query[member];
    const values: unknown[] = value === undefined ? [] : Array.isArray(value) ? value : [value];
    return values.map((one) => `${name}=${escaped(member, String(one))}`);
  });
  return parts.length === 0 ? "" : `?${parts.join("&")}`;
}

/** A copy, as the caller may go on using the memory while it is sent. */
function pictureOf(png: unknown): Uint8Array<ArrayBuffer> {
  const found = describe(png);
  demand(
    /\((Uint8Array|ArrayBuffer)\)$/.test(found),
    "png",
    "a Uint8Array or an ArrayBuffer",
    found,
  );
  return new Uint8Array(png as Uint8Array | ArrayBuffer).slice();
}
