import {
  type ApiOutcome,
  type AppStoreClient,
  type InspectOptions,
  type Pages,
  UsageError,
  Verifier,
} from "../../entry/node.js";
import { type Callable, callables } from "../apis.js";
import { readBytes } from "../body.js";
import type { Command, Run } from "../command.js";
import { Decoder } from "../decode.js";
import { Exit, UsageFault } from "../exit.js";
import { type Flag, kebab, nearest } from "../flags.js";
import { bodyFrom, hasJsonBody, memberFlags, pathNames, queryFrom } from "../members.js";
import { type Settings, settingFlags } from "../settings.js";
import { showAnswer } from "../show/answer.js";
import type { Terminal } from "../terminal.js";
import { bold, green } from "../text.js";
import { environmentsOf, inspectOptions, verifierOptions } from "../trust.js";
import { plainPath } from "./endpoints.js";
import { credentialFlags } from "./token.js";

/** The lists that come in pages: how the client gets them, and what they are called in a page. */
const LISTS: Readonly<
  Record<
    string,
    readonly [(client: AppStoreClient, values: unknown[]) => Pages<unknown, object>, string]
  >
> = {
  getTransactionHistory: [
    (client, [id, query]) => client.transactions(id as string, query as object),
    "signedTransactions",
  ],
  getRefundHistory: [
    (client, [id, query]) => client.refunds(id as string, query as object),
    "signedTransactions",
  ],
  getNotificationHistory: [
    (client, [request, query]) => client.notifications(request as never, query as object),
    "notificationHistory",
  ],
};

const allFlag: Flag = { name: "all", about: "All pages of a list, one after the other." };

export const callCommand: Command = {
  name: "call",
  summary: "call any endpoint of Apple's server APIs",
  usage: "<endpoint> [<identifier>...] [--flag...]",
  about: [
    "russet endpoints lists what can be called, and russet call <endpoint> --help what each one takes.",
    "What is signed in an answer is opened, with what an inspection makes of it. With --json the answer is printed as it came; with --decode, what is signed is verified and replaced by its payload, or by why it was refused.",
    "Without an environment, what reads is asked for in Production and then in the Sandbox. What changes something needs to be told where.",
  ],
  flags: [
    { name: "decode", about: "With --json: verify what is signed, and print its payload." },
    { name: "timeout", value: "<seconds>", about: "How long a server may take; 30 unless given." },
    {
      name: "tries",
      value: "<number>",
      about: "How often to send a call that may be repeated; 3 unless given.",
    },
    {
      ...(settingFlags("environment")[0] as Flag),
      about: "Where to call.",
      values: {
        Production: "",
        Sandbox: "",
        auto: "Production, then the Sandbox if it is not known there.",
      },
    },
    ...credentialFlags,
    ...settingFlags("appAppleId", "baseUrl", "roots", "localTestingRoots"),
  ],
  statuses: [
    [Exit.done, "the call succeeded"],
    [Exit.refused, "it succeeded, and with --decode something in the answer is not genuine"],
    [Exit.service, "a server refused, or could not be asked"],
  ],
  examples: [
    ["russet call getTransactionInfo 2000000123456789", ""],
    ["russet call getTransactionHistory 2000000123456789 --all --sort DESCENDING", "every page"],
    [
      "russet call getNotificationHistory --start-date 2026-11-01 --end-date 2026-11-08 --only-failures --all",
      "",
    ],
    [
      "russet call getRefundHistory 2000000123456789 --all --json --decode",
      "a payload on each line",
    ],
    ["russet call requestTestNotification --environment Sandbox", ""],
    [
      "russet call sendConsumptionInformation 1000 --request answer.json --environment Production",
      "",
    ],
  ],
  words: (before) => (before.length === 0 ? callables().map(({ endpoint }) => endpoint.name) : []),
  flagsFor(words) {
    const callable = findIn(words);
    const isList = callable !== undefined && Object.hasOwn(LISTS, callable.endpoint.name);
    return callable === undefined
      ? [allFlag]
      : [...memberFlags(callable), ...(isList ? [allFlag] : [])];
  },
  helpFor(words) {
    const callable = findIn(words);
    if (callable === undefined) {
      return undefined;
    }
    const { endpoint, guide } = callable;
    const { name, method, path, perSecond, only } = endpoint;
    const identifiers = pathNames(endpoint).map((name) => `<${name}>`);
    const facts = [
      `${method} ${plainPath(path)}.`,
      perSecond === 0
        ? ""
        : `At most ${perSecond} calls a second in production, a tenth of it in the sandbox.`,
      only === undefined ? "" : `${only} only.`,
      guide.replacedBy === undefined ? "" : `Deprecated: use ${guide.replacedBy}.`,
    ];
    return {
      summary: guide.api,
      usage: [name, ...identifiers, "[--flag...]"].join(" "),
      about: [guide.about, facts.filter((fact) => fact !== "").join(" ")],
      examples: [],
    };
  },
  async run(run) {
    const callable = chosen(run.given.words);
    try {
      return await call(callable, run);
    } catch (error) {
      throw error instanceof UsageError ? inFlags(error, callable) : error;
    }
  },
};

function findIn(words: readonly string[]): Callable | undefined {
  const all = callables();
  const find = (word: string) => all.find(({ endpoint }) => endpoint.name === word);
  return find(words.find((word) => find(word) !== undefined) ?? "");
}

function chosen([name]: readonly string[]): Callable {
  if (name === undefined) {
    throw new UsageFault("say what to call", "russet endpoints lists what there is.");
  }
  const all = callables();
  const callable = all.find(({ endpoint }) => endpoint.name === name);
  if (callable === undefined) {
    const near = nearest(
      name,
      all.map(({ endpoint }) => endpoint.name),
    );
    const hint = near === undefined ? "" : `Did you mean ${near}? `;
    throw new UsageFault(
      `there is no endpoint ${name.slice(0, 100)}`,
      `${hint}russet endpoints lists what there is.`,
    );
  }
  return callable;
}

async function call(callable: Callable, { given, settings, terminal }: Run): Promise<number> {
  const { endpoint, served } = callable;
  const values: unknown[] = identifiers(callable, given.words.slice(1));
  if (hasJsonBody(endpoint)) {
    values.push(await bodyFrom(callable, given));
  } else if (endpoint.body === "png") {
    const file = given.text("png");
    if (file === undefined) {
      throw new UsageFault("there is no picture", "Give --png <file>.");
    }
    values.push(new Uint8Array(await readBytes(file, "--png")));
  }
  if (endpoint.query.length > 0) {
    values.push(queryFrom(callable, given));
  }

  const baseUrl = settings.text("baseUrl");
  const tries = numberOf(given.text("tries"), "--tries");
  const seconds = numberOf(given.text("timeout"), "--timeout");
  const client = new served.client({
    ...settings.credentials(),
    environment: environmentFor(callable, settings),
    ...(baseUrl !== undefined && { baseUrl }),
    ...(tries !== undefined && { retry: { tries } }),
    ...(seconds !== undefined && { timeout: seconds * 1000 }),
    onResponse: (_, outcome) => showWait(outcome, terminal),
  });
  const decoder = given.on("decode")
    ? new Decoder(new Verifier(verifierOptions(settings)))
    : undefined;
  const list = given.on("all") ? LISTS[endpoint.name] : undefined;
  if (list !== undefined) {
    const [listed, member] = list;
    const pages = listed(client as unknown as AppStoreClient, values).pages();
    await showAll(pages, member, terminal, decoder, inspectOptions(settings, Date.now()));
  } else {
    const methods = client as unknown as Record<string, (...values: unknown[]) => Promise<unknown>>;
    const answer = await methods[endpoint.name]?.(...values);
    terminal.err.clear();
    show(answer, terminal, decoder, inspectOptions(settings, Date.now()));
  }
  return decoder !== undefined && decoder.refused > 0 ? Exit.refused : Exit.done;
}

/** The identifiers of the path, each of them there. */
function identifiers({ endpoint }: Callable, words: readonly string[]): string[] {
  const names = pathNames(endpoint);
  if (words.length !== names.length) {
    const usage = ["russet call", endpoint.name, ...names.map((name) => `<${name}>`)].join(" ");
    const missing = names[words.length];
    const what =
      missing === undefined
        ? `there is one word too many: ${words[names.length]}`
        : `there is no ${missing}`;
    const isSwitch = /^(true|false)$/.test(words[names.length] ?? "");
    const off = isSwitch ? "; what is on or off is --name or --no-name" : "";
    throw new UsageFault(what, `Write ${usage}${off}`);
  }
  return [...words];
}

/** What changes something is done where it was said, and nowhere by chance. */
function environmentFor({ endpoint }: Callable, settings: Settings) {
  const named = environmentsOf(settings)?.filter(
    (name) => name === "Production" || name === "Sandbox",
  );
  const reads = endpoint.method === "GET" || endpoint.name === "getNotificationHistory";
  if (named === undefined || named.length === 0) {
    if (!reads) {
      const advice = "Give --environment Production, --environment Sandbox or --environment auto.";
      throw new UsageFault(`say where to call ${endpoint.name}, which changes something`, advice);
    }
    return "auto";
  }
  return new Set(named).size > 1 ? "auto" : (named[0] as "Production" | "Sandbox");
}

function numberOf(text: string | undefined, flag: string): number | undefined {
  if (text !== undefined && !/^[1-9]\d{0,4}$/.test(text)) {
    throw new UsageFault(`${flag} must be a number above 0`, `Write it like ${flag} 3.`);
  }
  return text === undefined ? undefined : Number(text);
}

function showWait({ retryIn, status }: ApiOutcome, { err }: Terminal): void {
  if (retryIn !== undefined) {
    const why = status === undefined ? "no answer" : `status ${status}`;
    err.progress(`${why}, asking again in ${Math.ceil(retryIn / 1000)} s`);
  }
}

function show(
  answer: unknown,
  { out, json }: Terminal,
  decoder: Decoder | undefined,
  options: InspectOptions,
): void {
  if (json) {
    out.json(decoder?.decoded(answer, "") ?? answer ?? null);
  } else if (answer === undefined) {
    out.line(green(bold("✔ done")));
  } else {
    showAnswer(answer, out, options, options.now as number);
  }
}

/** All pages of a list: for programs an entry on each line as it comes, for people one table. */
async function showAll(
  pages: AsyncIterable<object>,
  member: string,
  { out, err, json }: Terminal,
  decoder: Decoder | undefined,
  options: InspectOptions,
): Promise<void> {
  const all: unknown[] = [];
  let count = 0;
  let number = 0;
  for await (const page of pages) {
    number += 1;
    const entries = ((page as Record<string, unknown>)[member] ?? []) as unknown[];
    count += entries.length;
    for (const entry of json ? entries : []) {
      out.json(decoder?.decoded(entry, member) ?? entry);
    }
    if (!json) {
      all.push(...entries);
    }
    err.progress(`${count} so far, page ${number}`);
  }
  err.clear();
  if (!json) {
    showAnswer({ [member]: all }, out, options, options.now as number);
    out.line(`${count} in ${number} page${number === 1 ? "" : "s"}`);
  }
}

/** The same error in the words of the command line, if it is about something that a flag holds. */
function inFlags(error: UsageError, callable: Callable): unknown {
  const { argument, expected, found } = error.detail as Record<string, string>;
  const [name = ""] = (argument ?? "").split(/[.[]/, 1);
  const flags = memberFlags(callable);
  const flag = flags.find((flag) => flag.name === kebab(name));
  if (flag === undefined) {
    return error;
  }
  const place = name === argument ? `--${flag.name}` : `--${flag.name}, in ${argument}`;
  const advice =
    flag.value === undefined
      ? `Give --${flag.name} or --no-${flag.name}.`
      : `Give --${flag.name} ${flag.value}.`;
  return new UsageFault(`${place} must be ${expected}, found ${found}`, advice);
}
