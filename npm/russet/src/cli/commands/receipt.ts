import { extractTransactionId, inspect } from "../../entry/node.js";
import type { Command } from "../command.js";
import { Exit } from "../exit.js";
import { readInputs } from "../input.js";
import { payloadRows } from "../show/payload.js";
import { askedFor, showFailures, verdictLine } from "../show/report.js";
import { day, instant } from "../show/values.js";
import type { Printer } from "../terminal.js";
import { bold, cyan, dim, type Span } from "../text.js";
import { inspectOptions, nowOf, trustFlags } from "../trust.js";
import { worse } from "./inspect.js";

export const receiptCommand: Command = {
  name: "receipt",
  summary: "show what an app receipt holds, and whether it is genuine",
  usage: "[<file> | <base64> | -]...",
  about: [
    "Takes an app receipt, as bytes or in any form of base64, and shows the app, the device and every purchase.",
    "Without --bundle-id nobody looks for which app it is. To demand an app, an environment or a device, use verify.",
  ],
  flags: [
    ...trustFlags,
    {
      name: "transaction-id",
      about:
        "Print the identifier of a transaction in it and nothing else, also from a receipt of iOS 6. Nothing is verified: ask the App Store about it.",
    },
  ],
  statuses: [
    [Exit.done, "it is genuine; with --transaction-id, there is one"],
    [Exit.refused, "it is not, or is no receipt"],
    [Exit.undecided, "it cannot be told, as for Xcode's data without its certificate"],
  ],
  examples: [
    ["russet receipt receipt.bin", ""],
    ["pbpaste | russet receipt", "base64 that was copied"],
    ["russet call getTransactionHistory $(russet receipt r.bin --transaction-id)", "ask about it"],
  ],
  async run({ given, settings, terminal: { out, err, json } }) {
    const now = nowOf(given);
    const options = inspectOptions(settings, now);
    let status: number = Exit.done;
    for (const { source, text } of await readInputs(given.words, "receipt")) {
      if (given.on("transaction-id")) {
        const transactionId = extractTransactionId(text);
        if (json) {
          out.json({ input: source, transactionId: transactionId ?? null });
        } else if (transactionId !== undefined) {
          out.line(transactionId);
        } else {
          err.line("russet: there is no purchase in ", source);
        }
        status = transactionId === undefined ? Exit.refused : status;
        continue;
      }
      const report = inspect(text, options);
      const isReceipt = report.form === "receipt";
      status = isReceipt ? worse(status, report) : Exit.refused;
      const failed = report.checks.find(({ outcome }) => outcome === "failed")?.error;
      if (json) {
        const { verdict, form, payload: receipt } = report;
        out.json({ input: source, form, verdict, ...(failed && { error: failed }), receipt });
        continue;
      }
      out.line(verdictLine(report), askedFor(report));
      showFailures(report, out, 2);
      if (!isReceipt) {
        out.paragraph("This is no app receipt; russet inspect shows whatever it is.", 2);
      } else if (report.payload !== undefined) {
        showReceipt(report.payload as Members, out, now);
      }
    }
    return status;
  },
};

type Members = Readonly<Record<string, unknown>>;

function showReceipt(receipt: Members, out: Printer, now: number): void {
  const { inApp, unknown, ...members } = receipt;
  const numbers = Object.keys(unknown ?? {}).join(", ");
  const unnamed = numbers === "" ? [] : [[cyan("unknown"), dim(`attributes ${numbers}`)]];
  out.line();
  out.table([...payloadRows(members, now), ...unnamed]);
  const purchases = (Array.isArray(inApp) ? inApp : []) as Members[];
  out.line();
  out.line(bold(`Purchases: ${purchases.length}`));
  if (purchases.length === 0) {
    return;
  }
  const sorted = [...purchases].sort(
    (left, right) => Number(left.purchaseDate ?? 0) - Number(right.purchaseDate ?? 0),
  );
  const header = ["bought (UTC)", "product", "transaction", "original", "ends", ""];
  out.records(
    header,
    sorted.map((purchase) => row(purchase, now)),
  );
}

function row(purchase: Members, now: number): Span[] {
  const text = (name: string) => String(purchase[name] ?? "–");
  const time = (name: string, write: (time: number) => string) =>
    typeof purchase[name] === "number" ? write(purchase[name]) : "–";
  const ends = Number(purchase.subscriptionExpirationDate);
  const notes = [
    Number(purchase.quantity ?? 1) === 1 ? "" : `${purchase.quantity} of them`,
    purchase.cancellationDate === undefined ? "" : `taken back ${time("cancellationDate", day)}`,
    purchase.isTrialPeriod === 1 ? "free trial" : "",
    purchase.isInIntroOfferPeriod === 1 ? "introductory price" : "",
    purchase.promotionalOfferId === undefined ? "" : `offer ${text("promotionalOfferId")}`,
  ];
  return [
    time("purchaseDate", instant),
    bold(text("productId")),
    text("transactionId"),
    text("originalTransactionId"),
    [time("subscriptionExpirationDate", day), ends < now ? dim(" over") : ""],
    dim(notes.filter((note) => note !== "").join(", ")),
  ];
}
