// Points in time: as this machine's clock shows them, in UTC, and how long ago.

import { element } from "../element.js";

const LOCAL = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "long" });
const DAY = new Intl.DateTimeFormat(undefined, { dateStyle: "medium" });
const RELATIVE = new Intl.RelativeTimeFormat("en");

const SECOND = 1000;
const UNITS: [Intl.RelativeTimeFormatUnit, number][] = [
  ["year", 31_556_952 * SECOND],
  ["month", 2_629_746 * SECOND],
  ["day", 86_400 * SECOND],
  ["hour", 3_600 * SECOND],
  ["minute", 60 * SECOND],
  ["second", SECOND],
];

/** A date in full; nothing if JavaScript knows no such date. */
export function moment(millis: number): HTMLElement | undefined {
  return shown(millis, LOCAL, (date) => ({ beside: `${utc(date)} · ${relative(millis)}` }));
}

/** The same in one line. */
export function briefly(millis: number): HTMLElement | undefined {
  return shown(millis, DAY, (date) => ({ title: utc(date), beside: relative(millis) }));
}

function shown(
  millis: number,
  format: Intl.DateTimeFormat,
  more: (date: Date) => { title?: string; beside: string },
): HTMLElement | undefined {
  const date = new Date(millis);
  if (Number.isNaN(date.getTime())) {
    return undefined;
  }
  const { beside, ...attributes } = more(date);
  return element(
    "span",
    { class: "moment" },
    element("time", { datetime: date.toISOString(), ...attributes }, format.format(date)),
    element("span", { class: "aside" }, beside),
  );
}

/** The day alone. */
export function day(millis: number): string {
  const date = new Date(millis);
  return Number.isNaN(date.getTime()) ? String(millis) : DAY.format(date);
}

export function relative(millis: number, now: number = Date.now()): string {
  const distance = millis - now;
  for (const [unit, length] of UNITS) {
    if (Math.abs(distance) >= length) {
      return RELATIVE.format(Math.trunc(distance / length), unit);
    }
  }
  return "now";
}

function utc(date: Date): string {
  return date
    .toISOString()
    .replace("T", " ")
    .replace(/(\.000)?Z$/, " UTC");
}
