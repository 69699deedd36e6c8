// The page: what comes in, and when it is looked at.

import { actions } from "./actions.js";
import { byId, element } from "./element.js";
import { readText } from "./input/file.js";
import { readLink } from "./input/link.js";
import { divide } from "./input/pasted.js";
import { Options } from "./options.js";
import { SAMPLES, type Sample } from "./samples.js";
import { type Inspected, look } from "./session.js";
import { show } from "./show/report.js";
import { several } from "./show/several.js";
import { count } from "./show/text.js";

/** A text of this length takes the place of the one before as a whole. */
const LONG = 100_000;
/** More texts are not looked at in one go. */
const MOST = 1000;
/** For so long the page may be busy before it is shown what has been done. */
const PATIENCE = 50;

const input = byId<HTMLTextAreaElement>("text");
const result = byId("result");
const options = new Options(byId("options-form"), () => void update());

/** The sample that the input is, as long as nobody changes it. */
let sample: Sample | undefined;
/** Counts the looks, so that one that takes long ends when the next begins. */
let turn = 0;

async function update(): Promise<void> {
  turn += 1;
  const mine = turn;
  const text = input.value;
  const isEmpty = text.trim() === "";
  document.body.classList.toggle("answered", !isEmpty);
  byId("clear").hidden = isEmpty;
  for (const button of byId("samples").querySelectorAll("button")) {
    button.setAttribute("aria-pressed", String(button.dataset.sample === sample?.id));
  }
  options.isSample = sample !== undefined && sample.roots.length > 0;
  if (isEmpty) {
    result.replaceChildren();
    byId("took").textContent = "";
    byId("status").textContent = "";
    return;
  }
  const texts = divide(text);
  const { choices } = options;
  const roots = sample?.roots ?? [];
  const start = performance.now();
  const all: Inspected[] = [];
  let shown = start;
  for (const one of texts.slice(0, MOST)) {
    all.push(look(one, choices, roots));
    if (performance.now() - shown > PATIENCE) {
      byId("took").textContent = `${count(all.length)} of ${count(texts.length)}`;
      await new Promise((resolve) => setTimeout(resolve));
      if (mine !== turn) {
        return;
      }
      shown = performance.now();
    }
  }
  const took = performance.now() - start;
  const origin = { choices, sample: sample?.id };
  const whole = (inspected: Inspected) =>
    show(
      inspected.report,
      inspected.trust,
      actions(inspected, all.length > 1 ? { choices } : origin),
    );
  const [only] = all;
  if (all.length === 1 && only !== undefined) {
    result.replaceChildren(whole(only));
  } else {
    const chosen = element("div", { id: "chosen-report", tabindex: -1 });
    const open = (inspected: Inspected) => {
      chosen.replaceChildren(whole(inspected));
      chosen.scrollIntoView({ block: "start" });
      chosen.focus({ preventScroll: true });
    };
    result.replaceChildren(several(all, open), chosen);
  }
  byId("took").textContent =
    `Looked at ${all.length === 1 ? "it" : `${count(all.length)} texts`} in ${took.toFixed(1)} ms, in this tab.` +
    (texts.length > MOST ? ` The other ${count(texts.length - MOST)} were left out.` : "");
  byId("status").textContent = result.querySelector("h2")?.textContent ?? "";
  performance.mark("verdict");
}

/** Takes another text, and forgets what the one before came with. */
function take(text: string, from?: Sample): void {
  note();
  sample = from;
  input.value = text;
  input.scrollTop = 0;
  if (location.hash !== "") {
    history.replaceState(null, "", location.pathname + location.search);
  }
  void update();
}

function note(problem = ""): void {
  byId("note").textContent = problem;
  byId("note").hidden = problem === "";
}

async function open(files: Iterable<File>): Promise<void> {
  const texts: string[] = [];
  for (const file of files) {
    const read = await readText(file);
    if ("problem" in read) {
      take("");
      note(read.problem);
      return;
    }
    texts.push(read.text);
  }
  take(texts.join("\n"));
}

function start(): void {
  byId("policy").textContent = (
    document.querySelector<HTMLMetaElement>("meta[http-equiv]")?.content ?? ""
  ).replaceAll("; ", ";\n");
  byId("samples").append(
    ...SAMPLES.map((one) => {
      const button = element("button", { type: "button", "data-sample": one.id }, one.title);
      button.addEventListener("click", () => take(one.text(), one));
      return button;
    }),
  );
  input.addEventListener("input", () => {
    note();
    sample = undefined;
    void update();
  });
  byId("clear").addEventListener("click", () => {
    take("");
    input.focus();
  });
  const file = byId<HTMLInputElement>("file");
  file.addEventListener("change", () => {
    const files = [...(file.files ?? [])];
    file.value = "";
    if (files.length > 0) {
      void open(files);
    }
  });
  document.addEventListener("paste", (event) => {
    const text = event.clipboardData?.getData("text/plain") ?? "";
    // Browsers take seconds to edit a long text, and less than one to show it.
    const isLong = event.target === input && text.length > LONG;
    if ((!isEditable(event.target) || isLong) && text !== "") {
      event.preventDefault();
      take(text);
    }
  });
  document.addEventListener("dragover", (event) => {
    event.preventDefault();
    document.body.classList.add("dropping");
  });
  document.addEventListener("dragleave", (event) => {
    if (event.relatedTarget === null) {
      document.body.classList.remove("dropping");
    }
  });
  document.addEventListener("drop", (event) => {
    event.preventDefault();
    document.body.classList.remove("dropping");
    const files = [...(event.dataTransfer?.files ?? [])];
    const text = event.dataTransfer?.getData("text/plain") ?? "";
    if (files.length > 0) {
      void open(files);
    } else if (text !== "") {
      take(text);
    }
  });
  window.addEventListener("hashchange", follow);
  follow();
}

/** Looks at what a link holds. */
function follow(): void {
  const linked = readLink(location.hash);
  if (linked === undefined) {
    return;
  }
  const from = SAMPLES.find(({ id }) => id === linked.sample);
  options.fill(linked.choices);
  note();
  sample = linked.text === undefined ? from : undefined;
  input.value = linked.text ?? from?.text() ?? "";
  void update();
}

function isEditable(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}

start();
