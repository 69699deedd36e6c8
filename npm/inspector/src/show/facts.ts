// The few things that one wants to know first.

import type { Inspection } from "russet";
import { element, fragment } from "../element.js";
import { signingDate } from "./chain.js";
import { moment } from "./dates.js";
import { FORMS } from "./judgement.js";
import { chainName } from "./names.js";
import { isObject } from "./payload.js";
import type { Trust } from "./roots.js";
import { written } from "./text.js";

export function facts(report: Inspection, trust: Trust): HTMLElement {
  const all: [string, Node | undefined][] = [
    ["Kind", kind(report)],
    ["Environment", text(environmentOf(report))],
    ["App", text(find(report, "bundleId") ?? find(report, "bid"))],
    ["Product", text(find(report, "productId"))],
    ["Signed", signed(report)],
    ["Up to", root(report, trust)],
  ];
  return element(
    "dl",
    { class: "facts" },
    ...all.map(
      ([name, shown]) =>
        shown !== undefined &&
        element("div", {}, element("dt", {}, name), element("dd", {}, shown)),
    ),
  );
}

function kind(report: Inspection): Node {
  const type = find(report, "notificationType");
  const subtype = find(report, "subtype");
  const shown = element("span", {}, FORMS[report.form]);
  if (type !== undefined) {
    shown.append(
      element(
        "span",
        { class: "aside" },
        written(subtype === undefined ? type : `${type} · ${subtype}`),
      ),
    );
  }
  return shown;
}

function signed(report: Inspection): Node | undefined {
  const date = signingDate(report);
  return date === undefined ? undefined : moment(date);
}

/** Anybody can give a root the name of Apple's. */
function root(report: Inspection, { apple }: Trust): Node | undefined {
  const name = chainName(report);
  const last = report.certificates.at(-1);
  if (name === undefined || last === undefined) {
    return undefined;
  }
  const whose = apple.has(last.fingerprint) ? "Apple’s own root" : "not Apple’s";
  return fragment(written(name), element("span", { class: "aside" }, whose));
}

function text(found: string | undefined): Node | undefined {
  return found === undefined ? undefined : written(found);
}

export function environmentOf(report: Inspection): string | undefined {
  return find(report, "environment") ?? find(report, "receiptType");
}

/** A text in the payload, in the body of a notification, or in what that carries. */
export function find({ payload, nested }: Inspection, name: string): string | undefined {
  if (!isObject(payload)) {
    return undefined;
  }
  const bodies = ["data", "summary", "appData"].map((body) => own(payload, body));
  const within = nested.map(({ report }) => report.payload);
  for (const place of [payload, ...bodies, ...within]) {
    const found = isObject(place) ? own(place, name) : undefined;
    if (typeof found === "string" && found.length <= 200) {
      return found;
    }
  }
  return undefined;
}

function own(from: Record<string, unknown>, name: string): unknown {
  return Object.hasOwn(from, name) ? from[name] : undefined;
}
