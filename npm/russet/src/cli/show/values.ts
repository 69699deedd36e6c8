/** The values of payloads, as people read them. */

import { numberGuide } from "../../generated/guide.js";
import { dim, prose, type Span } from "../text.js";

/** A point in time: in UTC, and how far from now it is. */
export function moment(time: unknown, now: number): Span {
  const date = new Date(Number(time));
  if (typeof time !== "number" || Number.isNaN(date.getTime())) {
    return String(time);
  }
  return [instant(time), dim(` UTC, ${distance(time - now)}`)];
}

/** A point in time in UTC, to the second. */
export function instant(time: number): string {
  const date = new Date(time);
  return Number.isNaN(date.getTime())
    ? String(time)
    : date
        .toISOString()
        .replace("T", " ")
        .replace(/\.\d+Z$/, "");
}

/** A day. */
export function day(time: number): string {
  return instant(time).slice(0, -9);
}

const UNITS: readonly [number, string][] = [
  [365.25 * 86_400_000, "year"],
  [30.44 * 86_400_000, "month"],
  [86_400_000, "day"],
  [3_600_000, "hour"],
  [60_000, "minute"],
  [1000, "second"],
];

function distance(difference: number): string {
  const length = Math.abs(difference);
  for (const [unit, name] of UNITS) {
    if (length >= unit) {
      const count = Math.floor(length / unit);
      const text = `${count} ${name}${count === 1 ? "" : "s"}`;
      return difference < 0 ? `${text} ago` : `in ${text}`;
    }
  }
  return "now";
}

/** A price in thousandths of a currency. */
export function price(thousandths: number, currency: unknown): string {
  const text = (thousandths / 1000).toFixed(thousandths % 10 === 0 ? 2 : 3);
  return typeof currency === "string" ? `${text} ${currency}` : text;
}

/** Prices in thousandths. */
const PRICES = ["price", "renewalPrice"];
/** Members with a date and another kind of name. */
const DATES = ["consistencyTimestamp", "timestamp"];

/** The value of a member, with what is worth knowing about it. */
export function value(name: string, found: unknown, around: object, now: number): Span {
  if (typeof found === "number") {
    if (/Date$/.test(name) || DATES.includes(name)) {
      return moment(found, now);
    }
    if (PRICES.includes(name)) {
      const { currency } = around as { currency?: unknown };
      return [price(found, currency), dim(` (${found})`)];
    }
    // Times in tokens are in seconds.
    if (name === "iat" || name === "exp") {
      return moment(found * 1000, now);
    }
    const meaning = Object.hasOwn(numberGuide, name) ? numberGuide[name]?.[found] : undefined;
    return meaning === undefined ? String(found) : [String(found), dim([" ", prose(meaning)])];
  }
  return typeof found === "string" ? found : JSON.stringify(found);
}
