/**
 * Checks of what callers pass, made where JavaScript's types are known.
 *
 * Only types are judged here; whether a value makes sense is decided in the core. Each option is
 * read once, and bytes are copied, so that nothing can change after it was checked. Inherited
 * properties are no options: a polluted `Object.prototype` must not add a trusted certificate.
 */

import { UsageError } from "./errors.js";
import type { Fetch, Signal } from "./platform.js";

/** What a checked option must be, in the words of its error, and how it is read. */
export interface Form<T> {
  readonly expected: string;
  /** The value, copied where it could change; `undefined` if it has another type. */
  read(value: unknown): T | undefined;
  /** What a value of another type is, in the words of the error, where there is more to say. */
  describe?(value: unknown): string;
}

export const text: Form<string> = {
  expected: "a string",
  read: (value) => (typeof value === "string" ? value : undefined),
};

/**
 * It is judged here, where numbers are what they are: on the way into the core a small fraction may
 * become 0.
 */
export const wholeNumber: Form<number> = {
  expected: "a whole number, 0 or more",
  read: (value) => (Number.isSafeInteger(value) && Number(value) >= 0 ? Number(value) : undefined),
  describe: (value) =>
    typeof value === "number"
      ? "a negative number, a fraction, or one beyond 2^53"
      : describe(value),
};

export const time: Form<number> = {
  expected: "a Date, or milliseconds since 1970",
  read: (value) => {
    if (typeof value === "number") {
      return value;
    }
    return tag(value) === "Date" ? Number(value) : undefined;
  },
};

export const bytes: Form<Uint8Array> = {
  expected: "a Uint8Array or an ArrayBuffer",
  read: (value) =>
    isBytes(value) ? new Uint8Array(value as Uint8Array | ArrayBuffer).slice() : undefined,
  describe: describeBytes,
};

const isBytes = (value: unknown) => ["Uint8Array", "ArrayBuffer"].includes(tag(value));

function describeBytes(value: unknown): string {
  return isBytes(value) ? "one whose bytes were handed to somebody else" : describe(value);
}

/** A time to wait. A timer that is told to wait longer than this does not wait at all. */
const LONGEST_WAIT = 2 ** 31 - 1;

export const duration: Form<number> = {
  expected: "a whole number of milliseconds, at least 1 and below 2^31",
  read: (value) =>
    Number.isInteger(value) && Number(value) >= 1 && Number(value) <= LONGEST_WAIT
      ? Number(value)
      : undefined,
  describe: (value) => (typeof value === "number" ? "another number" : describe(value)),
};

export const abortSignal: Form<Signal> = {
  expected: "an AbortSignal",
  read: (value) => (tag(value) === "AbortSignal" ? (value as Signal) : undefined),
};

export const fetchFunction: Form<Fetch> = {
  expected: "a function",
  read: (value) => (typeof value === "function" ? (value as Fetch) : undefined),
};

export function oneOf<T extends string | false>(...values: T[]): Form<T> {
  return {
    expected: values.map((value) => JSON.stringify(value)).join(" or "),
    read: (value) => values.find((known) => known === value),
    describe: (value) =>
      typeof value === "string" ? JSON.stringify(value.slice(0, 64)) : describe(value),
  };
}

export const boolean: Form<boolean> = {
  expected: "true or false",
  read: (value) => (typeof value === "boolean" ? value : undefined),
};

export const textOrBytes: Form<Uint8Array> = {
  expected: "a string, a Uint8Array or an ArrayBuffer",
  read: (value) =>
    typeof value === "string" ? new TextEncoder().encode(value) : bytes.read(value),
  describe: describeBytes,
};

export function listOf<T>(entry: Form<T>): Form<T[]> {
  const isUnfit = (value: unknown) => readAs(entry, value) === undefined;
  return {
    expected: `an array, each entry ${entry.expected}`,
    read: (value) => {
      if (!Array.isArray(value)) {
        return undefined;
      }
      const entries: T[] = [];
      for (const found of value) {
        const read = readAs(entry, found);
        if (read === undefined) {
          return undefined;
        }
        entries.push(read);
      }
      return entries;
    },
    describe: (value) =>
      Array.isArray(value)
        ? `${(entry.describe ?? describe)(value.find(isUnfit))} in the array`
        : describe(value),
  };
}

/** What cannot be read is unfit: bytes that were transferred, or what only calls itself a Date. */
function readAs<T>(form: Form<T>, value: unknown): T | undefined {
  try {
    return form.read(value);
  } catch {
    return undefined;
  }
}

/** An argument that must have this form. */
export function readArgument<T>(argument: string, form: Form<T>, value: unknown): T {
  const read = readAs(form, value);
  if (read === undefined) {
    throw unfit(argument, form.expected, (form.describe ?? describe)(value));
  }
  return read;
}

/** An argument that must be a string. */
export function textArgument(argument: string, value: unknown): string {
  return readArgument(argument, text, value);
}

/** An argument that must be an array; its entries are for the caller to look at. */
export function arrayArgument(argument: string, value: unknown): readonly unknown[] {
  if (Array.isArray(value)) {
    return value;
  }
  throw unfit(argument, "an array", describe(value));
}

/** An argument that must be one of these words. */
export function wordArgument<Word extends string>(
  argument: string,
  value: unknown,
  words: readonly Word[],
): Word {
  const word = words.find((word) => word === value);
  if (word !== undefined) {
    return word;
  }
  const found = typeof value === "string" ? JSON.stringify(value.slice(0, 64)) : describe(value);
  throw unfit(argument, `one of ${words.join(", ")}`, found);
}

/** The error of an argument, or of a member of one. */
export function unfit(argument: string, expected: string, found: string): UsageError {
  return new UsageError({
    kind: "usage",
    code: "usage/argument",
    message: `${argument} must be ${expected}, found ${found}`,
    detail: { argument, expected, found },
  });
}

/** The form of each option. */
export type Forms<Options> = {
  readonly [Name in keyof Options]-?: Form<NonNullable<Options[Name]>>;
};

/**
 * The options with these forms, without those that are left out.
 *
 * @param required the names that must be there
 */
export function readOptions<Options extends object>(
  options: unknown,
  forms: Forms<Options>,
  required: readonly (keyof Options & string)[] = [],
): Options {
  if (typeof options !== "object" || options === null || Array.isArray(options)) {
    throw unfit("options", "an object", describe(options));
  }
  for (const name of Object.keys(options)) {
    if (!Object.hasOwn(forms, name)) {
      const known = Object.keys(forms).join(", ");
      throw unusable(JSON.stringify(name.slice(0, 64)), `one of ${known}`, "an unknown name");
    }
  }
  const checked: Record<string, unknown> = Object.create(null);
  for (const [name, form] of Object.entries<Form<unknown>>(forms)) {
    if (isInherited(options, name)) {
      throw unusable(name, "a property of the options themselves", "one that they inherit");
    }
    const value = Object.hasOwn(options, name)
      ? (options as Record<string, unknown>)[name]
      : undefined;
    if (value === undefined && !required.includes(name as keyof Options & string)) {
      continue;
    }
    const read = readAs(form, value);
    if (read === undefined) {
      throw unusable(name, form.expected, (form.describe ?? describe)(value));
    }
    checked[name] = read;
  }
  return checked as Options;
}

/**
 * Whether an option comes from a class or from another object: left out without a word, a limit would
 * not hold. What everything inherits was not meant.
 */
function isInherited(options: object, name: string): boolean {
  const parent: object | null = Object.getPrototypeOf(options);
  const isPlain = parent === null || Object.getPrototypeOf(parent) === null;
  return !isPlain && !Object.hasOwn(options, name) && name in parent;
}

/** The same members in an object without a prototype: what is taken apart gets one again. */
export function inheritingNothing<Members extends object>(members: Members): Members {
  return Object.assign(Object.create(null), members);
}

/** The error of an option. */
export function unusable(option: string, expected: string, found: string): UsageError {
  return new UsageError({
    kind: "usage",
    code: "usage/option",
    message: `option ${option} must be ${expected}, found ${found}`,
    detail: { option, expected, found },
  });
}

/** What kind of value it is, never its contents, which may be secret. */
export function describe(value: unknown): string {
  switch (typeof value) {
    case "undefined":
      return "nothing";
    case "object":
      if (value === null) {
        return "null";
      }
      return Array.isArray(value) ? "an array" : `an object (${tag(value)})`;
    default:
      return `a ${typeof value}`;
  }
}

/** How {@link describe} names an object that is of no built-in type. */
export const PLAIN = "an object (Object)";

/** The name of a built-in type, which unlike `instanceof` also holds for objects of other realms. */
function tag(value: unknown): string {
  return Object.prototype.toString.call(value).slice(8, -1);
}
