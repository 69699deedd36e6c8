// A payload as a table: each member with its value, and what it means.

import type { Inspection } from "russet";
import { type Child, element, fragment } from "../element.js";
import { type Fields, fieldsOf, fieldsOfType, isList, own } from "./fields.js";
import { purchases } from "./purchases.js";
import { prose, written } from "./text.js";
import { value } from "./value.js";

/** Shows a report within the one around it. */
export type ShowNested = (report: Inspection) => Node;

export function payloadTable(report: Inspection, showNested: ShowNested): Node {
  const { payload } = report;
  if (!isObject(payload)) {
    return element("p", { class: "empty" }, "The payload is no JSON that can be shown.");
  }
  const nested = new Map(report.nested.map(({ member, report }) => [member, report]));
  const fields = fieldsOf(report.form);
  return table(payload, fields, {
    path: "",
    nested,
    showNested,
    isReceipt: report.form === "receipt",
  });
}

interface Place {
  /** The members that lead here, each with a dot behind it. */
  path: string;
  nested: Map<string, Inspection>;
  showNested: ShowNested;
  isReceipt: boolean;
  currency?: string | undefined;
}

function table(members: Record<string, unknown>, fields: Fields | undefined, place: Place): Node {
  const said = members.currency;
  const currency = typeof said === "string" ? said : place.currency;
  const inner = { ...place, currency };
  const rows = Object.entries(members).map(([name, raw]) => row(name, raw, fields, inner));
  if (rows.length === 0) {
    return element("p", { class: "empty" }, "Nothing is in it.");
  }
  return element("table", { class: "fields" }, element("tbody", {}, ...rows));
}

function row(name: string, raw: unknown, fields: Fields | undefined, place: Place): Node {
  const field = fields && own(fields, name);
  const isUnknown = fields !== undefined && field === undefined;
  const head = element(
    "th",
    { scope: "row" },
    element("code", {}, written(name)),
    isUnknown && element("span", { class: "flag" }, "not documented"),
  );
  const meaning = field === undefined ? undefined : prose(field[1]);
  const path = `${place.path}${name}`;
  const report = typeof raw === "string" ? place.nested.get(path) : undefined;
  if (report !== undefined) {
    return wide(head, meaning, place.showNested(report));
  }
  if (place.isReceipt && name === "inApp" && Array.isArray(raw)) {
    return wide(head, meaning, purchases(raw));
  }
  if (place.isReceipt && name === "unknown" && isObject(raw)) {
    return wide(
      head,
      "Attributes by their number that Apple does not document, in base64.",
      table(raw, undefined, place),
    );
  }
  const inner = { ...place, path: `${path}.` };
  if (isObject(raw)) {
    return wide(head, meaning, table(raw, fieldsOfType(field?.[0]), inner));
  }
  if (Array.isArray(raw) && raw.some(isObject)) {
    const type = field !== undefined && isList(field[0]) ? field[0] : undefined;
    const tables = raw.map((one) =>
      isObject(one) ? table(one, fieldsOfType(type), inner) : value(one, undefined, place.currency),
    );
    return wide(head, meaning, ...tables);
  }
  return element(
    "tr",
    {},
    head,
    element("td", { class: "value" }, value(raw, field, place.currency)),
    element("td", { class: "meaning" }, meaning),
  );
}

/** A member whose value takes all the room there is, below its name. */
function wide(head: HTMLElement, meaning: Child, ...contents: Node[]): Node {
  head.setAttribute("colspan", "3");
  head.setAttribute("scope", "rowgroup");
  head.append(element("span", { class: "meaning" }, meaning));
  return fragment(
    element("tr", { class: "wide" }, head),
    element(
      "tr",
      { class: "below" },
      element(
        "td",
        { colspan: 3 },
        ...contents.map((one) => element("div", { class: "inner" }, one)),
      ),
    ),
  );
}

export function isObject(raw: unknown): raw is Record<string, unknown> {
  return typeof raw === "object" && raw !== null && !Array.isArray(raw);
}
