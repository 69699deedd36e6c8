// Points in time: as this machine's clock shows them, in UTC, and how long ago.
//
// Written by hand: the browser's own formats take longer to load than a message to verify.

import { element } from "../element.js";
import { count } from "./text.js";

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

const SECOND = 1000;
const UNITS: [string, number][] = [
  ["year", 31_556_952 * SECOND],
  ["month", 2_629_746 * SECOND],
  ["day", 86_400 * SECOND],
  ["hour", 3_600 * SECOND],
  ["minute", 60 * SECOND],
  ["second", SECOND],
];

/** A date in full; nothing if JavaScript knows no such date. */
export function moment(millis: number): HTMLElement | undefined {
  return shown(millis, local, (date) => ({ beside: `${utc(date)} · ${relative(millis)}` }));
}

/** The same in one line. */
export function briefly(millis: number): HTMLElement | undefined {
  return shown(millis, dayOf, (date) => ({ title: utc(date), beside: relative(millis) }));
}

function shown(
  millis: number,
  format: (date: Date) => string,
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
    element("time", { datetime: date.toISOString(), ...attributes }, format(date)),
    element("span", { class: "aside" }, beside),
  );
}

/** The day alone. */
export function day(millis: number): string {
  const date = new Date(millis);
  return Number.isNaN(date.getTime()) ? String(millis) : dayOf(date);
}

export function relative(millis: number, now: number = Date.now()): string {
  const distance = millis - now;
  for (const [unit, length] of UNITS) {
    const units = Math.trunc(Math.abs(distance) / length);
    if (units > 0) {
      const said = `${count(units)} ${unit}${units === 1 ? "" : "s"}`;
      return distance < 0 ? `${said} ago` : `in ${said}`;
    }
  }
  return "now";
}

function local(date: Date): string {
  const time = [date.getHours(), date.getMinutes(), date.getSeconds()].map(twoDigits).join(":");
  return `${dayOf(date)}, ${time} ${zone(-date.getTimezoneOffset())}`;
}

function dayOf(date: Date): string {
  return `${date.getDate()} ${MONTHS[date.getMonth()]} ${date.getFullYear()}`;
}

/** `UTC+5:30`, by the minutes that this machine is ahead. */
function zone(ahead: number): string {
  const minutes = Math.trunc(Math.abs(ahead));
  const rest = minutes % 60 === 0 ? "" : `:${twoDigits(minutes % 60)}`;
  return minutes === 0 ? "UTC" : `UTC${ahead < 0 ? "−" : "+"}${Math.trunc(minutes / 60)}${rest}`;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, "0");
}

function utc(date: Date): string {
  return date
    .toISOString()
    .replace("T", " ")
    .replace(/(\.000)?Z$/, " UTC");
}
