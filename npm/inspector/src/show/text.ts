// Text from the input, which a stranger wrote: what cannot be seen, or changes how the rest is seen,
// is shown by its number.

import { type Child, element, fragment } from "../element.js";

/**
 * Controls, formats (the ones that turn the direction of text among them), what is not assigned,
 * separators of lines, whatever is drawn as nothing, and spaces other than the usual one.
 */
const UNSEEN =
  /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]|(?! )\p{Zs}/gu;

/** Text as a stranger wrote it, apart from the text around it. */
export function written(text: string): HTMLElement {
  return element("bdi", {}, spelled(text));
}

/** The same without an element around it. */
export function spelled(text: string): DocumentFragment {
  const parts: Child[] = [];
  let from = 0;
  for (const { 0: character, index } of text.matchAll(UNSEEN)) {
    parts.push(text.slice(from, index));
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
    parts.push(element("span", { class: "unseen-character" }, `U+${code}`));
    from = index + character.length;
  }
  return fragment(...parts, text.slice(from));
}

/** Text that may be long: its beginning, and all of it when asked. */
export function long(text: string, limit = 96): Node {
  if (text.length <= limit) {
    return written(text);
  }
  const rest = text.length - 48;
  return element(
    "details",
    { class: "long" },
    element(
      "summary",
      {},
      written(beginning(text, 48)),
      element("span", { class: "more" }, `… ${count(rest)} more characters`),
    ),
    element("div", { class: "whole" }, written(text)),
  );
}

/** Text of our own, in which backticks enclose code. */
export function prose(text: string): DocumentFragment {
  const parts = text.split("`");
  return fragment(
    ...parts.map((part, index) => (index % 2 === 1 ? element("code", {}, part) : part)),
  );
}

/** A message of the core's: what it quotes comes from the input. */
export function message(text: string): HTMLElement {
  return element("span", { class: "message" }, spelled(text));
}

/** A number, or the digits of one, with commas between its thousands. */
export function count(number: number | string): string {
  return String(number).replace(/^-?\d+/, (whole) => whole.replace(/\B(?=(\d{3})+$)/g, ","));
}

/** A number of thousandths as so many units, with at least so many digits behind the point. */
export function thousandths(raw: number, digits = 0): string {
  const [whole = "", fraction] = (raw / 1000).toFixed(3).split(".");
  const shown = fraction?.replace(/0+$/, "").padEnd(digits, "0") ?? "";
  return shown === "" ? count(whole) : `${count(whole)}.${shown}`;
}

/** The beginning of a text, which never ends in half a character. */
function beginning(text: string, length: number): string {
  return text.slice(0, length).replace(/[\ud800-\udbff]$/, "");
}
