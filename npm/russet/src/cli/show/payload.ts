/** A payload as a table: a row for each member, those of objects within it by their path. */

import { cyan, dim, type Span } from "../text.js";
import { value } from "./values.js";

/** Deeper than this, JSON is shown as it is. */
const DEEPEST = 4;

/** The rows of a payload. Signed messages within it are only named. */
export function payloadRows(payload: unknown, now: number): Span[][] {
  const rows: Span[][] = [];
  const walk = (object: object, path: string, depth: number): void => {
    for (const [name, found] of Object.entries(object)) {
      const key = `${path}${name}`;
      if (typeof found === "object" && found !== null && depth < DEEPEST) {
        const entries = Object.keys(found);
        if (entries.length === 0) {
          rows.push([cyan(key), dim(Array.isArray(found) ? "none" : "nothing")]);
        } else {
          walk(found, `${key}.`, depth + 1);
        }
      } else {
        rows.push([
          cyan(key),
          isSigned(found) ? dim("signed, see below") : value(name, found, object, now),
        ]);
      }
    }
  };
  if (typeof payload === "object" && payload !== null) {
    walk(payload, "", 0);
  } else if (payload !== undefined) {
    rows.push([dim("payload"), JSON.stringify(payload)]);
  }
  return rows;
}

/** Whether a text has the form of a signed message. */
export function isSigned(found: unknown): found is string {
  return typeof found === "string" && /^eyJ[\w-]+\.[\w-]+\.[\w-]+$/.test(found);
}
