/**
 * What a request must be, judged before anything is sent. The forms come from the core's rules and
 * models, by the table:
 *
 * | form | value |
 * |---|---|
 * | `t`, `t66` | text, not empty; of at most 66 characters |
 * | `u`, `l`, `v` | a UUID; one to be sent in lower case; one or an empty string |
 * | `c` | three capital letters |
 * | `h256` | an address by https of at most 256 characters |
 * | `n`, `n1`, `n1-90` | a whole number; of at least 1; from 1 to 90 |
 * | `d` | a decimal number, or its text |
 * | `b`, `y` | a boolean; true |
 * | `=BUY` | this text |
 * | `Name`, `One\|Other` | a model; the one of several that has the constants found |
 * | `*t`, `*5t`, `+t` | a list; of at most 5 entries; of at least one entry |
 *
 * Values of enums are not looked up: Apple adds new ones, and knows best which it takes.
 */

import { describe, PLAIN, unfit } from "../arguments.js";
import type { UsageError } from "../errors.js";
import { membersOf, type Table } from "./table.js";

/** The value as it is to be sent. @throws {@link UsageError} `usage/argument`, naming the field */
export function checked(table: Table, field: string, form: string, value: unknown): unknown {
  let found = seen(value);
  const [, list, most, entry = form] = /^([*+])(\d*)(.+)$/.exec(form) ?? [];
  if (list !== undefined) {
    demand(Array.isArray(value), field, "an array", found);
    const { length } = value;
    demand(list === "*" || length > 0, field, "a list of at least one entry", "none");
    demand(!most || length <= Number(most), field, `at most ${most} entries`, `${length}`);
    return Array.from(value, (one, index) => checked(table, `${field}[${index}]`, entry, one));
  }
  if (/^[A-Z]/.test(form)) {
    demand(found === PLAIN, field, "an object", found);
    return checkedModel(table, field, form, value as Record<string, unknown>);
  }
  const kind = form[0];
  const [least = "", greatest] = form.slice(1).split("-");
  switch (kind) {
    case "=":
      demand(value === form.slice(1), field, JSON.stringify(form.slice(1)), found);
      return value;
    case "b":
      demand(typeof value === "boolean", field, "true or false", found);
      return value;
    case "y":
      demand(value === true, field, "true", value === false ? "false" : found);
      return value;
    case "n": {
      const isFit =
        Number.isSafeInteger(value) &&
        !(Number(value) < Number(least || Number.NEGATIVE_INFINITY)) &&
        !(Number(value) > Number(greatest ?? Number.POSITIVE_INFINITY));
      const range = greatest ? ` from ${least} to ${greatest}` : least && `, ${least} or more`;
      demand(isFit, field, `a whole number${range}`, found);
      return value;
    }
    case "d":
      demand(
        /^(?=.{1,128}$)\d+(\.\d+)?$/.test(decimalText(value)),
        field,
        "a decimal number, like 1.25",
        found,
      );
      return value;
  }
  demand(typeof value === "string", field, "a string", found);
  const isUuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(value);
  found = value === "" ? "an empty string" : `a string of ${value.length} characters`;
  switch (kind) {
    case "u":
    case "l":
      demand(isUuid, field, "a UUID", found);
      return kind === "l" ? value.toLowerCase() : value;
    case "v":
      demand(isUuid || value === "", field, "a UUID or an empty string", found);
      return value;
    case "c":
      demand(/^[A-Z]{3}$/.test(value), field, "three capital letters", found);
      return value;
    case "h":
      demand(
        /^https:\/\/[^\s]+$/.test(value) && URL.canParse(value) && value.length <= Number(least),
        field,
        `an address by https of at most ${least} characters`,
        found,
      );
      return value;
  }
  const limit = Number(least || Number.POSITIVE_INFINITY);
  // A character is what people take for one letter, more or less: a code point.
  const length = value.length > limit ? [...value].length : value.length;
  const range = least && `, at most ${least} characters`;
  demand(value !== "" && length <= limit, field, `a string, not empty${range}`, found);
  return value;
}

function checkedModel(
  table: Table,
  field: string,
  form: string,
  value: Record<string, unknown>,
): unknown {
  const choices = form.split("|").map((name) => membersOf(table, name));
  const members = choices.find((members) =>
    members.every((member) => {
      const [name = "", form = ""] = member.split(":");
      return form[0] !== "=" || value[name] === form.slice(1);
    }),
  );
  if (members === undefined) {
    throw unfitConstant(field, choices, value);
  }
  // Members without a rule are sent too: Apple may know them.
  const copy = { ...value };
  for (const member of members) {
    const [marked = "", form = ""] = member.split(":");
    const name = marked.replace("?", "");
    const path = field ? `${field}.${name}` : name;
    if (copy[name] !== undefined || name === marked) {
      copy[name] = checked(table, path, form, copy[name]);
    }
  }
  return copy;
}

/** The error of an object that none of several models fits: the constant by which they differ. */
function unfitConstant(
  field: string,
  choices: readonly string[][],
  value: Record<string, unknown>,
): UsageError {
  const constants = choices.flat().filter((member) => member.includes(":="));
  const [found = ""] = constants.flatMap((constant) => {
    const [name = ""] = constant.split(":=");
    const isKnown = constants.includes(`${name}:=${value[name]}`);
    return isKnown ? [] : [name];
  });
  const known = constants.filter((constant) => constant.startsWith(`${found}:=`));
  const expected = [...new Set(known)].map((constant) => constant.split(":=")[1]).join(" or ");
  return unfit(`${field}.${found}`, expected, seen(value[found]));
}

/** Fails unless something holds. What was found is said in words that give nothing away. */
export function demand(
  holds: boolean,
  field: string,
  expected: string,
  found: string,
): asserts holds {
  if (!holds) {
    throw unfit(field, expected, found);
  }
}

function seen(value: unknown): string {
  return typeof value === "number" ? `the number ${value}` : describe(value);
}

function decimalText(value: unknown): string {
  return typeof value === "number" || typeof value === "string" ? String(value) : "";
}
