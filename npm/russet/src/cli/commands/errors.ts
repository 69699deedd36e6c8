import type { ErrorCode } from "../../entry/node.js";
import { codeGuide } from "../../generated/guide.js";
import { advice } from "../advice.js";
import { failures, type KnownFailure } from "../apis.js";
import type { Command } from "../command.js";
import { Exit } from "../exit.js";
import { nearest } from "../flags.js";
import type { Printer } from "../terminal.js";
import { bold, cyan, dim, yellow } from "../text.js";

interface OwnError {
  readonly code: ErrorCode;
  readonly kind: string;
  readonly meaning: string;
  readonly advice: string;
}

export const errorsCommand: Command = {
  name: "errors",
  summary: "explain an error of Apple's or of russet's, and what to do",
  usage: "[<number> | <name> | <area/what>]...",
  about: [
    "Takes a number or a name of Apple's, a code of russet's or the area of several. Without any, lists them all.",
  ],
  flags: [],
  examples: [
    ["russet errors 4040010", "by Apple's number"],
    ["russet errors RateLimitExceeded", "by Apple's name, or a part of it"],
    ["russet errors x509/root", "by russet's code"],
    ["russet errors jws", "all of an area"],
  ],
  statuses: [[Exit.refused, "there is none like that"]],
  words: () => [...Object.keys(codeGuide), ...failures().map(({ name }) => name)],
  async run({ given, terminal: { out, err, json } }) {
    const own = Object.entries(codeGuide).map(([code, { kind, meaning }]) => ({
      code: code as ErrorCode,
      kind,
      meaning,
      advice: advice[code as ErrorCode],
    }));
    const apples = failures();
    let status: number = Exit.done;
    for (const wanted of given.words.length === 0 ? [""] : given.words) {
      const found = find(wanted, own, apples);
      if (json) {
        for (const error of [...found.own, ...found.apples]) {
          out.json(error);
        }
      } else if (found.own.length + found.apples.length > 5) {
        showList(found, out);
      } else {
        showEach(found, out);
      }
      if (found.own.length + found.apples.length === 0) {
        const names = [...own.map(({ code }) => code), ...apples.map(({ name }) => name)];
        const near = nearest(wanted, names);
        const hint = near === undefined ? "russet errors lists them all" : `did you mean ${near}?`;
        err.line("russet: there is no error ", bold(wanted.slice(0, 100)), "; ", hint);
        status = Exit.refused;
      }
    }
    return status;
  },
};

interface Found {
  readonly own: readonly OwnError[];
  readonly apples: readonly KnownFailure[];
}

function find(wanted: string, own: readonly OwnError[], apples: readonly KnownFailure[]): Found {
  const lower = wanted.toLowerCase();
  if (/^\d+$/.test(wanted)) {
    return { own: [], apples: apples.filter(({ code }) => String(code) === wanted) };
  }
  if (lower.includes("/")) {
    return { own: own.filter(({ code }) => code === lower), apples: [] };
  }
  const exact = apples.filter(({ name }) => [lower, `${lower}error`].includes(name.toLowerCase()));
  const area = own.filter(
    ({ code, kind }) => lower === "" || code.startsWith(`${lower}/`) || kind === lower,
  );
  if (exact.length > 0 || (area.length > 0 && lower !== "")) {
    return { own: area, apples: exact };
  }
  return { own: area, apples: apples.filter(({ name }) => name.toLowerCase().includes(lower)) };
}

function showList({ own, apples }: Found, out: Printer): void {
  if (own.length > 0) {
    out.line(bold("russet"));
    out.table(own.map(({ code, kind, meaning }) => [cyan(code), dim(kind), meaning]));
    out.line();
  }
  for (const api of new Set(apples.map(({ api }) => api))) {
    out.line(bold(api));
    const those = apples.filter((failure) => failure.api === api);
    out.table(those.map(({ code, name, advice }) => [cyan(String(code)), name, dim(advice)]));
    out.line();
  }
}

/** One error for those that several APIs have, if all of them say the same by it. */
function merged(apples: readonly KnownFailure[]): KnownFailure[] {
  const found = new Map<string, KnownFailure>();
  for (const failure of apples) {
    const { api, ...facts } = failure;
    const key = JSON.stringify(facts);
    const before = found.get(key);
    found.set(key, before === undefined ? failure : { ...before, api: `${before.api}, ${api}` });
  }
  return [...found.values()];
}

function showEach({ own, apples }: Found, out: Printer): void {
  const blocks = [
    ...own.map(({ code, kind, meaning, advice }) => () => {
      out.paragraph([bold(code), dim(`  ${kind} error of russet`)]);
      out.paragraph(meaning, 2);
      out.paragraph([cyan("→ "), advice], 2);
    }),
    ...merged(apples).map(({ api, code, name, retryable, advice }) => () => {
      const status = code >= 4_000_000 ? `, status ${Math.floor(code / 10_000)}` : "";
      out.paragraph([bold(name), dim(`  ${code}, ${api}${status}`)]);
      out.paragraph([cyan("→ "), advice], 2);
      if (retryable) {
        out.paragraph(
          yellow("The same request may succeed later; the clients repeat it by themselves."),
          2,
        );
      }
    }),
  ];
  for (const [index, show] of blocks.entries()) {
    if (index > 0) {
      out.line();
    }
    show();
  }
}
