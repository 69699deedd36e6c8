import { type Inspection, inspect } from "../../entry/node.js";
import type { Command } from "../command.js";
import { Exit } from "../exit.js";
import { readInputs } from "../input.js";
import { showReport, verdictLine } from "../show/report.js";
import { dim } from "../text.js";
import { inspectOptions, nowOf, trustFlags } from "../trust.js";

export const inspectCommand: Command = {
  name: "inspect",
  summary: "show everything there is to say about a signed text",
  usage: "[<file> | <text> | -]...",
  about: [
    "Takes a signed transaction, renewal info, app transaction, notification or realtime request, a receipt, an API token or an offer. Quotes, line breaks and the JSON body of a notification may be around it.",
    "Every check is made that a verifier makes, and none ends the report. What an app should believe, verify says.",
  ],
  flags: trustFlags,
  statuses: [
    [Exit.done, "every check passed"],
    [Exit.refused, "a check failed: it is not genuine"],
    [Exit.undecided, "it cannot be told, as for Xcode's data without its certificate"],
  ],
  examples: [
    ["russet inspect notification.json", "the body of a notification, as it was received"],
    ["pbpaste | russet inspect", "what was copied"],
    ["russet inspect receipt.bin --bundle-id com.example.app", "compare the app as well"],
    ["russet inspect messages.txt --json | jq -r .verdict", "a line for each message"],
  ],
  async run({ given, settings, terminal: { out, json } }) {
    const now = nowOf(given);
    const options = inspectOptions(settings, now);
    const inputs = await readInputs(given.words, "inspect");
    let status: number = Exit.done;
    for (const { source, text } of inputs) {
      const report = inspect(text, options);
      status = worse(status, report);
      if (json) {
        out.json({ input: source, ...report });
      } else if (inputs.length > 1) {
        out.line(verdictLine(report), dim(` ${source}`));
      } else {
        showReport(report, out, now);
      }
    }
    return status;
  },
};

/** The status of several: one that is not genuine counts most. */
export function worse(status: number, { verdict }: Inspection): number {
  if (verdict === "refused" || status === Exit.refused) {
    return Exit.refused;
  }
  return verdict === "undecided" ? Exit.undecided : status;
}
