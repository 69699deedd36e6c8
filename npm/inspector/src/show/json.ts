// JSON with its parts told apart.

import { element } from "../element.js";
import { count, spelled } from "./text.js";

/** Longer texts are cut: certificates and signed messages, which are shown elsewhere. */
const LONGEST = 200;

export function json(value: unknown): HTMLElement {
  const text = element("pre", { class: "json", tabindex: 0, role: "region", "aria-label": "JSON" });
  write(value, "", text);
  return text;
}

function write(value: unknown, indent: string, into: Node): void {
  if (Array.isArray(value)) {
    block("[", "]", value, indent, into, (one, inner) => write(one, inner, into));
  } else if (typeof value === "object" && value !== null) {
    block("{", "}", Object.entries(value), indent, into, ([name, one], inner) => {
      into.appendChild(element("span", { class: "name" }, spelled(JSON.stringify(name))));
      into.appendChild(document.createTextNode(": "));
      write(one, inner, into);
    });
  } else if (typeof value === "string") {
    const shown = value.length > LONGEST ? `${value.slice(0, 64)}…` : value;
    into.appendChild(element("span", { class: "string" }, spelled(JSON.stringify(shown))));
    if (value.length > LONGEST) {
      into.appendChild(element("span", { class: "cut" }, ` ${count(value.length)} characters`));
    }
  } else {
    into.appendChild(element("span", { class: "plain" }, JSON.stringify(value) ?? ""));
  }
}

function block<Item>(
  open: string,
  close: string,
  items: readonly Item[],
  indent: string,
  into: Node,
  each: (item: Item, indent: string) => void,
): void {
  const say = (text: string) => into.appendChild(document.createTextNode(text));
  say(open);
  const inner = `${indent}  `;
  items.forEach((item, index) => {
    say(`${index === 0 ? "" : ","}\n${inner}`);
    each(item, inner);
  });
  say(items.length === 0 ? close : `\n${indent}${close}`);
}
