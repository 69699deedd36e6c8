import { type Callable, callables } from "../apis.js";
import type { Command } from "../command.js";
import { Exit } from "../exit.js";
import { bold, cyan, dim, prose, type Span } from "../text.js";

export const endpointsCommand: Command = {
  name: "endpoints",
  summary: "list everything that can be called",
  usage: "[<part of a name or a path>]",
  about: ["Lists the endpoints of Apple's server APIs by the names that call takes."],
  flags: [],
  examples: [
    ["russet endpoints", ""],
    ["russet endpoints refund", "those with refund in name, path or description"],
    ["russet call getRefundHistory --help", "all about one of them"],
  ],
  statuses: [[Exit.refused, "there is none like that"]],
  async run({ given, terminal: { out, err, json } }) {
    const wanted = given.words.join(" ").toLowerCase();
    const found = callables().filter(({ endpoint, guide }) =>
      [endpoint.name, endpoint.path, guide.about, guide.api].some((text) =>
        text.toLowerCase().includes(wanted),
      ),
    );
    if (json) {
      for (const { endpoint, guide } of found) {
        const { name, method, path, perSecond, only } = endpoint;
        const { api, about, replacedBy } = guide;
        const facts = {
          name,
          api,
          method,
          path: plainPath(path),
          about,
          perSecond: perSecond || null,
        };
        out.json({ ...facts, only: only ?? null, replacedBy: replacedBy ?? null });
      }
    } else {
      for (const api of new Set(found.map(({ guide }) => guide.api))) {
        out.line(bold(api));
        out.table(found.filter(({ guide }) => guide.api === api).map(row));
        out.line();
      }
      if (found.length > 0) {
        out.line(dim("russet call <name> --help says what each one takes."));
      }
    }
    if (found.length === 0) {
      err.line("russet: no endpoint has ", bold(wanted), " in it; russet endpoints lists them all");
      return Exit.refused;
    }
    return Exit.done;
  },
};

function row({ endpoint, guide }: Callable): Span[] {
  const [first = ""] = guide.about.split(/(?<=\.)\s/);
  const note = guide.replacedBy === undefined ? "" : ` Replaced by ${guide.replacedBy}.`;
  const only = endpoint.only === undefined ? "" : ` ${endpoint.only} only.`;
  return [cyan(endpoint.name), dim(endpoint.method), [prose(first), dim(note + only)]];
}

/** A path without the forms of its parameters. */
export function plainPath(path: string): string {
  return path.replace(/:\w+\}/g, "}");
}
