// Every check as a line: how it went, and why.

import type { Inspection, InspectionCheck } from "russet";
import { element } from "../element.js";
import { meanings } from "../generated/meanings.js";
import { CHECKS, GROUPS, groupOf, reasonInWords, titleOf } from "./check-names.js";
import { own } from "./fields.js";
import { icon } from "./icon.js";
import { count, message } from "./text.js";

const OUTCOMES = {
  passed: "passed",
  failed: "failed",
  unknown: "cannot be told",
  skipped: "not made",
};

export function checks(report: Inspection): HTMLElement {
  const groups = GROUPS.map((group) => {
    const lines = report.checks.filter(({ name }) => groupOf(name) === group);
    return lines.length === 0
      ? undefined
      : element(
          "div",
          { class: "group" },
          element("h4", {}, group),
          element("ul", { class: "checks" }, ...lines.map(line)),
        );
  });
  return element("div", { class: "groups" }, ...groups);
}

/** `17 passed, 1 failed`. */
export function tally({ checks }: Inspection): string {
  return Object.entries(OUTCOMES)
    .map(
      ([outcome, said]) =>
        [checks.filter((check) => check.outcome === outcome).length, said] as const,
    )
    .filter(([number]) => number > 0)
    .map(([number, said]) => `${count(number)} ${said}`)
    .join(", ");
}

function line(check: InspectionCheck): HTMLElement {
  const { name, outcome, error } = check;
  return element(
    "li",
    { class: `check ${outcome}`, "data-check": name },
    icon(outcome),
    element(
      "div",
      {},
      element("span", { class: "title" }, titleOf(name)),
      element("span", { class: "unseen" }, ` ${OUTCOMES[outcome]}: `),
      error === undefined
        ? element("span", { class: "reason" }, reason(check))
        : element(
            "div",
            { class: "reason" },
            message(sentence(error.message)),
            element(
              "p",
              { class: "code" },
              element("code", {}, error.code),
              " ",
              own(meanings, error.code) ?? "",
            ),
          ),
    ),
  );
}

function reason({ name, outcome, reason }: InspectionCheck): string {
  return outcome === "passed" ? (CHECKS[name]?.[2] ?? "") : reasonInWords(reason);
}

export function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.!?]$/.test(text) ? "" : "."}`;
}
