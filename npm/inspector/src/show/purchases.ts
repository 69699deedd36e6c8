// The purchases in a receipt.

import { element, fragment } from "../element.js";
import { briefly } from "./dates.js";
import { fieldsOfType, own } from "./fields.js";
import { isObject } from "./payload.js";
import { type Column, sortable } from "./sortable.js";
import { count, written } from "./text.js";

type Purchase = Record<string, unknown>;

const COLUMNS: [name: string, title: string, form: "text" | "number" | "date" | "flag"][] = [
  ["productId", "Product", "text"],
  ["purchaseDate", "Bought", "date"],
  ["subscriptionExpirationDate", "Ends", "date"],
  ["cancellationDate", "Taken back", "date"],
  ["quantity", "Quantity", "number"],
  ["transactionId", "Transaction", "text"],
  ["originalTransactionId", "Original", "text"],
  ["originalPurchaseDate", "First bought", "date"],
  ["isTrialPeriod", "Trial", "flag"],
  ["isInIntroOfferPeriod", "Introductory", "flag"],
  ["promotionalOfferId", "Offer", "text"],
  ["webOrderLineItemId", "Order line", "text"],
];

/** A table of those columns that a purchase has a value for. */
export function purchases(list: readonly unknown[]): Node {
  const rows = list.filter(isObject);
  if (rows.length === 0) {
    return element("p", { class: "empty" }, "Nothing was bought within the app.");
  }
  const fields = fieldsOfType("ReceiptInAppPurchase") ?? {};
  const columns: Column<Purchase>[] = COLUMNS.filter(([name]) =>
    rows.some((row) => own(row, name) !== undefined),
  ).map(([name, title, form]) => ({
    title,
    isNumber: form === "number",
    key: (row) => {
      const raw = own(row, name);
      return typeof raw === "number" || typeof raw === "string" ? raw : undefined;
    },
    cell: (row) => cell(own(row, name), form),
  }));
  const others = rows.filter((row) => unknownOf(row, fields).length > 0);
  if (others.length > 0) {
    columns.push({
      title: "Not documented",
      key: (row) => unknownOf(row, fields).join(" ") || undefined,
      cell: (row) => written(unknownOf(row, fields).join(", ")),
    });
  }
  const name = `${count(rows.length)} ${rows.length === 1 ? "purchase" : "purchases"}`;
  return fragment(element("p", { class: "counted" }, name), sortable(name, columns, rows));
}

function cell(raw: unknown, form: (typeof COLUMNS)[number][2]): Node | string {
  if (raw === undefined) {
    return element("span", { class: "none" }, "–");
  }
  if (form === "date" && typeof raw === "number") {
    return briefly(raw) ?? String(raw);
  }
  if (form === "flag") {
    return raw === 1 ? "yes" : raw === 0 ? element("span", { class: "none" }, "no") : String(raw);
  }
  return written(String(raw));
}

/** What a purchase has beyond what is documented: attributes by their number. */
function unknownOf(row: Purchase, fields: Record<string, unknown>): string[] {
  const unknown = row.unknown;
  const attributes = isObject(unknown) ? Object.entries(unknown) : [];
  const others = Object.keys(row).filter(
    (name) => name !== "unknown" && !Object.hasOwn(fields, name),
  );
  return [...attributes.map(([number, bytes]) => `${number}: ${String(bytes)}`), ...others];
}
