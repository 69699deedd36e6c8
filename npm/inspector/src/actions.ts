// Taking a report along: as JSON, as a test vector, as a link.

import { byId, element } from "./element.js";
import { linkTo, linkToSample } from "./input/link.js";
import type { Choices, Inspected } from "./session.js";
import { type IconName, icon } from "./show/icon.js";
import { isSecret } from "./show/judgement.js";
import { hasVector, vectorOf } from "./vector.js";

export interface Origin {
  choices: Choices;
  /** The sample that it is, if it is one. */
  sample?: string | undefined;
}

export function actions(inspected: Inspected, { choices, sample }: Origin): HTMLElement {
  const { report, text } = inspected;
  const warning = element("div", { class: "warning", role: "alert", hidden: true });
  const copier = (
    name: string,
    drawing: IconName,
    make: () => string | undefined,
    holdsInput: boolean,
  ) => {
    const button = element("button", { type: "button" }, icon(drawing), name);
    button.addEventListener("click", () => {
      const copy = async () => {
        warning.hidden = true;
        const made = make();
        say(
          made !== undefined && (await toClipboard(made))
            ? `Copied: ${name}`
            : `Could not be copied: ${name}`,
        );
      };
      if (holdsInput && sample === undefined && isSecret(report)) {
        warn(warning, copy, button);
      } else {
        void copy();
      }
    });
    return button;
  };
  const link = () => (sample === undefined ? linkTo(text, choices) : linkToSample(sample));
  return element(
    "div",
    { class: "actions", role: "group", "aria-label": "Copy" },
    copier("JSON", "copy", () => `${JSON.stringify(report, null, 2)}\n`, false),
    hasVector(report.form) && copier("Test vector", "copy", () => vectorOf(inspected), true),
    copier("Link", "link", link, true),
    warning,
  );
}

/** Whoever has a token can use it: it is copied whole only by who says so twice. */
function warn(warning: HTMLElement, copy: () => Promise<void>, back: HTMLElement): void {
  const yes = element("button", { type: "button" }, "Copy it nevertheless");
  const no = element("button", { type: "button", class: "quiet" }, "Do not");
  yes.addEventListener("click", () => {
    void copy();
    back.focus();
  });
  no.addEventListener("click", () => {
    warning.hidden = true;
    back.focus();
  });
  warning.replaceChildren(
    element(
      "p",
      {},
      "This holds what somebody signed with your key. Whoever gets it can use it until it ends, as a password.",
    ),
    yes,
    no,
  );
  warning.hidden = false;
  yes.focus();
}

function say(text: string): void {
  const status = byId("status");
  status.textContent = text;
  status.classList.remove("told");
  // Begins the animation anew.
  void status.offsetWidth;
  status.classList.add("told");
}

async function toClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
