/** The members of requests as flags: derived from the same tables as the checks of the client. */

import { type Endpoint, membersOf } from "../api/table.js";
import type { Callable } from "./apis.js";
import { readBody } from "./body.js";
import { UsageFault } from "./exit.js";
import { type Flag, type Given, kebab } from "./flags.js";
import { timeOf } from "./trust.js";

/** A member of a body or of a query, and its form as `api/rules.ts` has it. */
interface Member {
  readonly name: string;
  readonly form: string;
  readonly isOptional: boolean;
}

/** The names of the parameters of a path, in their order. */
export function pathNames({ path }: Endpoint): string[] {
  return Array.from(path.matchAll(/\{(\w+)/g), ([, name = ""]) => name);
}

export function hasJsonBody({ body }: Endpoint): boolean {
  return body !== "-" && body !== "png";
}

function bodyMembers({ served, endpoint }: Callable): Member[] {
  if (!hasJsonBody(endpoint)) {
    return [];
  }
  return membersOf(served.table, endpoint.body).map((member) => {
    const [marked = "", form = ""] = member.split(":");
    const name = marked.replace("?", "");
    return { name, form, isOptional: name !== marked };
  });
}

function queryMembers({ endpoint }: Callable): Member[] {
  return endpoint.query.map(({ member, form }) => ({ name: member, form, isOptional: true }));
}

/** The flags of an endpoint. */
export function memberFlags(callable: Callable): Flag[] {
  const { guide } = callable;
  const flags = [...bodyMembers(callable), ...queryMembers(callable)].map((member): Flag => {
    const { name, form, isOptional } = member;
    const { about = "", values } = guide.members[name] ?? {};
    const value = placeholder(name, form);
    return {
      name: kebab(name),
      about: isOptional ? about : `${about} Needed.`,
      ...(value === undefined ? { negatable: true } : { value }),
      ...(/^[*+]/.test(form) && { many: true }),
      ...(values !== undefined && { values }),
    };
  });
  if (hasJsonBody(callable.endpoint)) {
    flags.push({
      name: "request",
      value: "<json>",
      about:
        "The whole request: JSON, the name of a file, or - for standard input. Other flags change its members.",
    });
  }
  if (callable.endpoint.body === "png") {
    flags.push({
      name: "png",
      value: "<file>",
      about: "The picture, or - for standard input. Needed.",
    });
  }
  return flags;
}

/** What to give for a form; nothing for what is on or off. */
function placeholder(name: string, form: string): string | undefined {
  const [, list = "", entry = form] = /^([*+])\d*(.+)$/.exec(form) ?? [];
  if (/^[A-Z]/.test(entry)) {
    return "<json>";
  }
  const kind = entry[0] ?? "t";
  const what = isDate(name, entry)
    ? "<date>"
    : {
        b: undefined,
        y: undefined,
        n: "<number>",
        d: "<decimal>",
        u: "<uuid>",
        l: "<uuid>",
        v: "<uuid>",
        h: "<address>",
      }[kind];
  const isSwitch = kind === "b" || kind === "y";
  return isSwitch ? undefined : `${what ?? "<text>"}${list === "" ? "" : ",..."}`;
}

const isDate = (name: string, form: string) => form.startsWith("n") && /Date$/.test(name);

/** The body that the flags make, if there is one. */
export async function bodyFrom(callable: Callable, given: Given): Promise<object> {
  const whole = given.text("request");
  const request = whole === undefined ? {} : await readBody(whole, "--request");
  return { ...request, ...valuesOf(bodyMembers(callable), callable, given) };
}

/** The query that the flags make. */
export function queryFrom(callable: Callable, given: Given): Record<string, unknown> {
  return valuesOf(queryMembers(callable), callable, given);
}

function valuesOf(
  members: readonly Member[],
  { guide }: Callable,
  given: Given,
): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const { name, form } of members) {
    const flag = kebab(name);
    if (given.has(flag)) {
      const known = Object.keys(guide.members[name]?.values ?? {});
      values[name] = memberValue(name, form, known, given);
    }
  }
  return values;
}

function memberValue(name: string, form: string, known: readonly string[], given: Given): unknown {
  const flag = kebab(name);
  const [, list, entry = form] = /^([*+])\d*(.+)$/.exec(form) ?? [];
  if (/^[A-Z]/.test(entry)) {
    return parsed(given.text(flag) ?? "", flag);
  }
  const read = (text: string) => single(name, entry, flag, inSpelling(text, known));
  if (list !== undefined) {
    return given.list(flag)?.map(read);
  }
  return given.on(flag) ?? read(given.text(flag) ?? "");
}

/** A value that is known as Apple spells it, however it was typed; others may be new. */
function inSpelling(text: string, known: readonly string[]): string {
  return known.find((value) => value.toLowerCase() === text.toLowerCase()) ?? text;
}

function single(name: string, form: string, flag: string, text: string): unknown {
  if (isDate(name, form)) {
    return timeOf(text, `--${flag}`);
  }
  if (!form.startsWith("n")) {
    return text;
  }
  if (!/^-?\d{1,16}$/.test(text)) {
    throw new UsageFault(`--${flag} must be a whole number`, `Write it like --${flag} 7.`);
  }
  return Number(text);
}

function parsed(text: string, flag: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const { message } = cause as Error;
    throw new UsageFault(`--${flag} is no JSON: ${message}`, "Put it in quotes, or use --request.");
  }
}
