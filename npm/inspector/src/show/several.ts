// Several texts as a list; each opens below it.

import { element } from "../element.js";
import type { Inspected } from "../session.js";
import { signingDate } from "./chain.js";
import { titleOf } from "./check-names.js";
import { briefly } from "./dates.js";
import { environmentOf, find } from "./facts.js";
import { icon } from "./icon.js";
import { FORMS, failuresIn, judge } from "./judgement.js";
import { type Column, sortable } from "./sortable.js";
import { count, written } from "./text.js";

const SIGNS = { good: "passed", own: "passed", bad: "failed", open: "unknown" } as const;
const ORDER = { bad: 0, open: 1, own: 2, good: 3 };

interface Line {
  index: number;
  inspected: Inspected;
}

/** The list; `open` is called with the one that was chosen. */
export function several(
  all: readonly Inspected[],
  open: (inspected: Inspected) => void,
): HTMLElement {
  const lines = all.map((inspected, index) => ({ index, inspected }));
  const buttons = new Map<Inspected, HTMLButtonElement>();
  let chosen: Inspected | undefined;
  const columns: Column<Line>[] = [
    {
      title: "No.",
      isNumber: true,
      key: ({ index }) => index,
      cell: ({ index }) => String(index + 1),
    },
    {
      title: "Verdict",
      key: ({ inspected }) => ORDER[toneOf(inspected)],
      cell: ({ inspected }) => {
        const { tone, title } = judge(inspected.report, inspected.trust);
        const button = element(
          "button",
          { type: "button", class: `pill ${tone}` },
          icon(SIGNS[tone]),
          title,
        );
        button.setAttribute("aria-pressed", String(chosen === inspected));
        button.addEventListener("click", () => {
          buttons.get(chosen ?? inspected)?.setAttribute("aria-pressed", "false");
          chosen = inspected;
          button.setAttribute("aria-pressed", "true");
          open(inspected);
        });
        buttons.set(inspected, button);
        return button;
      },
    },
    {
      title: "Kind",
      key: ({ inspected }) => inspected.report.form,
      cell: ({ inspected }) => FORMS[inspected.report.form],
    },
    named("Product", ({ inspected }) => find(inspected.report, "productId")),
    named("App", ({ inspected }) => find(inspected.report, "bundleId")),
    named("Environment", ({ inspected }) => environmentOf(inspected.report)),
    {
      title: "Signed",
      key: ({ inspected }) => signingDate(inspected.report),
      cell: ({ inspected }) => {
        const date = signingDate(inspected.report);
        return (date === undefined ? undefined : briefly(date)) ?? "–";
      },
    },
    named("First failure", ({ inspected }) => {
      const [first] = failuresIn(inspected.report);
      return first && titleOf(first.check.name);
    }),
  ];
  return element(
    "section",
    { class: "panel several" },
    element(
      "header",
      {},
      element("h2", {}, `${count(all.length)} texts`),
      element("p", { class: "aside" }, summary(all)),
    ),
    sortable("The texts", columns, lines),
  );
}

function named(title: string, text: (line: Line) => string | undefined): Column<Line> {
  return {
    title,
    key: text,
    cell: (line) => {
      const found = text(line);
      return found === undefined ? element("span", { class: "none" }, "–") : written(found);
    },
  };
}

function toneOf({ report, trust }: Inspected) {
  return judge(report, trust).tone;
}

function summary(all: readonly Inspected[]): string {
  const names = {
    genuine: "genuine",
    refused: "not genuine",
    undecided: "cannot be told",
  } as const;
  return Object.entries(names)
    .map(
      ([verdict, name]) =>
        [all.filter(({ report }) => report.verdict === verdict).length, name] as const,
    )
    .filter(([number]) => number > 0)
    .map(([number, name]) => `${count(number)} ${name}`)
    .join(", ");
}
