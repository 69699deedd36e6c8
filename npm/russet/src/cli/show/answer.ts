/** What a server answered, as people read it. Signed messages in it are opened in their places. */

import { type Inspection, type InspectOptions, inspect } from "../../entry/node.js";
import type { Printer } from "../terminal.js";
import { bold, cyan, dim, green, red, type Span, yellow } from "../text.js";
import { isSigned } from "./payload.js";
import { verdictLine } from "./report.js";
import { day, instant, price, value } from "./values.js";

type Members = Readonly<Record<string, unknown>>;

/** Shows an answer in the form that suits it. */
export function showAnswer(
  answer: unknown,
  out: Printer,
  options: InspectOptions,
  now: number,
): void {
  const { signedTransactions, notificationHistory } = (answer ?? {}) as Members;
  if (Array.isArray(signedTransactions)) {
    showTransactions(signedTransactions, out, options);
    showRest(answer as Members, "signedTransactions", out, now);
  } else if (Array.isArray(notificationHistory)) {
    showNotifications(notificationHistory, out, options);
    showRest(answer as Members, "notificationHistory", out, now);
  } else {
    showJson(answer, out, options, now);
  }
}

/** What a page says beside its list. */
function showRest(answer: Members, list: string, out: Printer, now: number): void {
  const { [list]: _, ...rest } = answer;
  out.line();
  out.table(
    Object.entries(rest).map(([name, found]) => [cyan(name), value(name, found, rest, now)]),
    2,
  );
}

function verdictMark({ verdict }: Inspection): Span {
  return verdict === "genuine" ? green("✔") : verdict === "undecided" ? yellow("?") : red("✘");
}

export function showTransactions(
  list: readonly unknown[],
  out: Printer,
  options: InspectOptions,
): void {
  const header = ["", "bought (UTC)", "product", "transaction", "price", "environment", ""];
  const rows = list.map((jws): Span[] => {
    const report = inspect(String(jws), options);
    const {
      purchaseDate,
      productId,
      transactionId,
      price: cost,
      currency,
      environment,
      type,
      revocationDate,
    } = (report.payload ?? {}) as Members;
    const notes = [
      typeof type === "string" ? type.toLowerCase() : "",
      typeof revocationDate === "number" ? `taken back ${day(revocationDate)}` : "",
    ].filter((note) => note !== "");
    return [
      verdictMark(report),
      typeof purchaseDate === "number" ? instant(purchaseDate) : "–",
      bold(String(productId ?? "–")),
      String(transactionId ?? "–"),
      typeof cost === "number" ? price(cost, currency) : "–",
      String(environment ?? "–"),
      [dim(notes.join(", ")), failure(report)],
    ];
  });
  out.records(header, rows, 0);
}

export function showNotifications(
  list: readonly unknown[],
  out: Printer,
  options: InspectOptions,
): void {
  const header = ["", "signed (UTC)", "notification", "UUID", "product", "sent"];
  const rows = list.map((item): Span[] => {
    const { signedPayload, sendAttempts } = (item ?? {}) as Members;
    const report = inspect(String(signedPayload), options);
    const { signedDate, notificationType, subtype, notificationUUID } = (report.payload ??
      {}) as Members;
    const inner = report.nested.find(({ report }) => report.form === "transaction")?.report;
    const { productId } = (inner?.payload ?? {}) as Members;
    return [
      verdictMark(report),
      typeof signedDate === "number" ? instant(signedDate) : "–",
      [bold(String(notificationType ?? "–")), subtype === undefined ? "" : ` ${subtype}`],
      String(notificationUUID ?? "–"),
      String(productId ?? "–"),
      [dim(attempts(sendAttempts)), failure(report)],
    ];
  });
  out.records(header, rows, 0);
}

/** How often something was sent, and with what success at last. */
function attempts(list: unknown): string {
  if (!Array.isArray(list) || list.length === 0) {
    return "";
  }
  const { sendAttemptResult } = (list.at(-1) ?? {}) as Members;
  return `${list.length} ×, ${sendAttemptResult ?? "?"}`;
}

function failure({ checks }: Inspection): Span {
  const error = checks.find(({ outcome }) => outcome === "failed")?.error;
  return error === undefined ? "" : red(` ${error.code}`);
}

/** JSON with colours, its signed messages opened. */
export function showJson(found: unknown, out: Printer, options: InspectOptions, now: number): void {
  const show = (
    found: unknown,
    name: string,
    around: object,
    before: Span,
    indent: string,
  ): void => {
    if (isSigned(found)) {
      const report = inspect(found, options);
      out.line(before, verdictLine(report));
      each((report.payload ?? {}) as object, indent);
    } else if (Array.isArray(found) && found.length > 0) {
      out.line(before);
      for (const entry of found) {
        show(entry, name, around, `${indent}  - `, `${indent}    `);
      }
    } else if (typeof found === "object" && found !== null && Object.keys(found).length > 0) {
      out.line(before);
      each(found, indent);
    } else {
      out.line(before, value(name, found, around, now));
    }
  };
  const each = (object: object, indent: string): void => {
    for (const [name, entry] of Object.entries(object)) {
      show(entry, name, object, [indent, "  ", cyan(name), " "], `${indent}  `);
    }
  };
  if (typeof found === "object" && found !== null) {
    each(found, "");
  } else {
    out.line(String(found));
  }
}
