/** Flags and arguments: what a command takes, declared once for parsing, help and completion. */

import { parseArgs } from "node:util";
import { UsageFault } from "./exit.js";

/** A flag. */
export interface Flag {
  /** Without its hyphens. */
  readonly name: string;
  readonly short?: string;
  /** What to give with it, as the help has it; absent for one that is on or off. */
  readonly value?: string;
  /** Whether it can be given several times. */
  readonly many?: true;
  /** Whether it can be turned off, by `--no-` before its name. */
  readonly negatable?: true;
  readonly about: string;
  /** The values that are known, each with its meaning. */
  readonly values?: Readonly<Record<string, string>>;
}

/** What was given. */
export class Given {
  readonly words: readonly string[];
  readonly #values: ReadonlyMap<string, readonly (string | boolean)[]>;

  constructor(
    words: readonly string[],
    values: ReadonlyMap<string, readonly (string | boolean)[]>,
  ) {
    this.words = words;
    this.#values = values;
  }

  has(name: string): boolean {
    return this.#values.has(name);
  }

  /** Whether a flag is on; `undefined` if nobody said. */
  on(name: string): boolean | undefined {
    const last = this.#values.get(name)?.at(-1);
    return typeof last === "boolean" ? last : undefined;
  }

  text(name: string): string | undefined {
    const last = this.#values.get(name)?.at(-1);
    return typeof last === "string" ? last : undefined;
  }

  /** Everything that was given with a flag; a comma divides what stands in one word. */
  list(name: string): string[] | undefined {
    return this.#values
      .get(name)
      ?.flatMap((value) => String(value).split(","))
      .map((value) => value.trim())
      .filter((value) => value !== "");
  }
}

/** Reads the words after a command. @throws {@link UsageFault} naming the word that cannot be used */
export function parse(args: readonly string[], flags: readonly Flag[], command: string): Given {
  const help = `russet ${command}${command && " "}--help lists what there is.`;
  const options = Object.fromEntries(
    flags.map(({ name, short, value }) => [
      name,
      { type: value === undefined ? "boolean" : "string", ...(short && { short }) } as const,
    ]),
  );
  const { tokens } = parseArgs({
    args: args.map(inKebab),
    options,
    strict: false,
    tokens: true,
    allowPositionals: true,
  });
  const words: string[] = [];
  const values = new Map<string, (string | boolean)[]>();
  for (const token of tokens) {
    if (token.kind === "positional") {
      words.push(token.value);
    }
    if (token.kind !== "option") {
      continue;
    }
    const exact = flags.find(({ name }) => name === token.name);
    const negated = flags.find(({ name, negatable }) => negatable && `no-${name}` === token.name);
    const flag = exact ?? negated;
    const written = token.rawName;
    if (flag === undefined) {
      const near = nearest(
        token.name,
        flags.map(({ name }) => name),
      );
      const hint = near === undefined ? help : `Did you mean --${near}? ${help}`;
      throw new UsageFault(`there is no flag ${written}`, hint);
    }
    if (flag.value === undefined) {
      if (token.value !== undefined) {
        const off = flag.negatable ? `, or --no-${flag.name} for the contrary` : "";
        throw new UsageFault(
          `${written} takes no value`,
          `Write --${flag.name} alone${off}. ${help}`,
        );
      }
      set(values, flag, written, exact !== undefined);
      continue;
    }
    const isMissing = token.value === undefined || (!token.inlineValue && /^-./.test(token.value));
    if (isMissing) {
      const example = `Write ${written} ${flag.value}`;
      throw new UsageFault(`${written} needs a value`, `${example}. ${help}`);
    }
    set(values, flag, written, token.value as string);
  }
  return new Given(words, values);
}

/** The names of members can be written as they are: `--bundleId` is `--bundle-id`. */
function inKebab(word: string): string {
  const [, name = "", rest = ""] = /^--([^=]+)(.*)$/s.exec(word) ?? [];
  return name === "" ? word : `--${kebab(name)}${rest}`;
}

function set(
  values: Map<string, (string | boolean)[]>,
  flag: Flag,
  written: string,
  value: string | boolean,
): void {
  const before = values.get(flag.name) ?? [];
  if (before.length > 0 && flag.many !== true && before[0] !== value) {
    throw new UsageFault(`${written} was given twice`, "Give it once.");
  }
  values.set(flag.name, [...before, value]);
}

/** `bundleId` as `bundle-id`; what is written so already stays. */
export function kebab(name: string): string {
  return name
    .replace(/([a-z\d])([A-Z])/g, "$1-$2")
    .replace(/([A-Z])([A-Z][a-z])/g, "$1-$2")
    .toLowerCase();
}

/** The known word that is most like this one, if one is like it at all. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const lower = word.toLowerCase();
  const ranked = known
    .map((one) => ({ one, distance: likeness(lower, one.toLowerCase()) }))
    .sort((left, right) => left.distance - right.distance);
  const [best] = ranked;
  if (best !== undefined && best.distance < Math.max(1, Math.floor(word.length / 3)) + 1) {
    return best.one;
  }
  return known.find((one) => lower.length > 2 && one.toLowerCase().includes(lower));
}

/** How far a word is from another one, or from its beginning, which counts a little less. */
function likeness(word: string, known: string): number {
  const beginning = distance(word, known.slice(0, word.length)) + 0.5;
  return Math.min(distance(word, known), word.length > 3 ? beginning : Number.POSITIVE_INFINITY);
}

/** How many letters have to be put in, taken out or changed. */
function distance(left: string, right: string): number {
  let row = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (const [index, letter] of [...left].entries()) {
    const next = [index + 1];
    for (const [column, other] of [...right].entries()) {
      const replaced = (row[column] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(replaced, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
