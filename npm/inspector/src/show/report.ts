// A report from top to bottom: the verdict, the checks, what it says, who signed it.

import type { Inspection } from "russet";
import { element } from "../element.js";
import { chain } from "./chain.js";
import { checks, tally } from "./checks.js";
import { facts } from "./facts.js";
import { icon, seal } from "./icon.js";
import { json } from "./json.js";
import { FORMS, judge } from "./judgement.js";
import { payloadTable } from "./payload.js";
import type { Trust } from "./roots.js";

const SIGNS = { good: "passed", own: "passed", bad: "failed", open: "unknown" } as const;

/** What somebody vouches for is no longer a claim. */
const CLAIMS = {
  good: undefined,
  own: undefined,
  bad: "It says the following, and nobody should believe it:",
  open: "It says the following, and nobody vouches for it here:",
};

/** A whole report, with the means to take it along. */
export function show(report: Inspection, trust: Trust, actions: Node): HTMLElement {
  const { tone, title, reason } = judge(report, trust);
  const parts = [section("Checks", tally(report), checks(report))];
  if (report.payload !== undefined || report.header !== undefined) {
    parts.push(contents(report, trust));
  }
  if (report.certificates.length > 0) {
    parts.push(
      section("Certificates", "The signer first, then who vouches for it", chain(report, trust)),
    );
  }
  return element(
    "div",
    { class: "report", "data-verdict": report.verdict, "data-form": report.form },
    element(
      "section",
      { class: `verdict ${tone}`, "aria-labelledby": "verdict-title" },
      seal(SIGNS[tone]),
      element(
        "div",
        { class: "judgement" },
        element("h2", { id: "verdict-title" }, title),
        element("div", { class: "why" }, reason),
      ),
      actions,
      element("p", { class: "claims" }, CLAIMS[tone]),
      facts(report, trust),
      element("nav", { class: "jump", "aria-label": "Parts of the report" }, ...parts.map(jumpTo)),
    ),
    ...parts,
  );
}

function jumpTo(part: HTMLElement): HTMLElement {
  const title = part.querySelector("h3");
  const button = element(
    "button",
    { type: "button", class: "quiet" },
    title?.textContent ?? "",
    icon("next"),
  );
  button.addEventListener("click", () => {
    part.scrollIntoView();
    title?.focus({ preventScroll: true });
  });
  return button;
}

function section(title: string, aside: string, ...contents: Node[]): HTMLElement {
  return element(
    "section",
    { class: "panel" },
    element(
      "header",
      {},
      element("h3", { tabindex: -1 }, title),
      element("p", { class: "aside" }, aside),
    ),
    ...contents,
  );
}

/** What it says: as a table, and as JSON. */
function contents(report: Inspection, trust: Trust): HTMLElement {
  const nested = (inner: Inspection) => within(inner, report, trust);
  const views: [string, () => Node][] = [
    ["Table", () => payloadTable(report, nested)],
    ["JSON", () => json(report.payload)],
  ];
  if (report.header !== undefined) {
    views.push(["Header", () => json(report.header)]);
  }
  const shown = element("div", { class: "view" });
  const buttons = views.map(([name, view], index) => {
    const button = element("button", { type: "button", "aria-pressed": String(index === 0) }, name);
    button.addEventListener("click", () => {
      for (const other of buttons) {
        other.setAttribute("aria-pressed", String(other === button));
      }
      shown.replaceChildren(view());
    });
    return button;
  });
  shown.replaceChildren(views[0]?.[1]() ?? "");
  return element(
    "section",
    { class: "panel contents" },
    element(
      "header",
      {},
      element("h3", { tabindex: -1 }, report.form === "unknown" ? "Contents" : FORMS[report.form]),
      element(
        "div",
        { class: "switch", role: "group", "aria-label": "How to show it" },
        ...buttons,
      ),
    ),
    shown,
  );
}

/** A report on what is within another message, opened where it stands. */
function within(report: Inspection, around: Inspection, trust: Trust): HTMLElement {
  const { tone, title, reason } = judge(report, trust);
  const nested = (inner: Inspection) => within(inner, report, trust);
  const chains = [report, around].map(({ certificates }) =>
    certificates.map(({ fingerprint }) => fingerprint).join(),
  );
  const isSame = chains[0] === chains[1] && report.certificates.length > 0;
  return element(
    "details",
    { class: "nested", open: true },
    element(
      "summary",
      {},
      element("span", { class: `pill ${tone}` }, icon(SIGNS[tone]), title),
      element("span", { class: "form" }, FORMS[report.form]),
    ),
    tone === "bad" && element("div", { class: "why" }, reason),
    payloadTable(report, nested),
    element(
      "details",
      { class: "fold" },
      element("summary", {}, "Checks", element("span", { class: "aside" }, tally(report))),
      checks(report),
    ),
    isSame
      ? element(
          "p",
          { class: "empty" },
          "Signed by the same certificates as the message around it.",
        )
      : element(
          "details",
          { class: "fold" },
          element("summary", {}, "Certificates"),
          chain(report, trust),
        ),
  );
}
