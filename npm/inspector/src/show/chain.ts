// The chain of certificates: a card for each, with its validity on a line of time that they share.

import type { Inspection, InspectionCertificate } from "russet";
import { element } from "../element.js";
import { day } from "./dates.js";
import { icon } from "./icon.js";
import { partsOf } from "./names.js";
import type { Trust } from "./roots.js";
import { message, written } from "./text.js";

const ROLES = ["Signs the message", "Issued the signer", "Root"];

const MARKERS: Record<string, string> = {
  "1.2.840.113635.100.6.11.1": "signs for the App Store",
  "1.2.840.113635.100.6.2.1": "Worldwide Developer Relations",
};

export function chain(report: Inspection, { apple }: Trust): HTMLElement {
  const { certificates } = report;
  if (certificates.length === 0) {
    return element("p", { class: "empty" }, "It carries no certificate.");
  }
  const signed = signingDate(report);
  const line = new TimeLine(certificates, signed);
  const cards = certificates.map((certificate, index) =>
    element(
      "li",
      {},
      card(
        certificate,
        certificates.length === 1 ? "Signs by itself" : ROLES[index],
        line,
        apple.has(certificate.fingerprint),
      ),
      index < certificates.length - 1 && element("span", { class: "issued" }, icon("next")),
    ),
  );
  return element(
    "div",
    { class: "chain-around" },
    element("ol", { class: "chain" }, ...cards),
    element(
      "p",
      { class: "legend" },
      signed !== undefined && element("span", { class: "signed" }, `Signed ${day(signed)}`),
      element("span", { class: "today" }, `Today, ${day(line.now)}`),
      element("span", { class: "valid" }, "Valid"),
    ),
  );
}

/** When a message says it was signed: the time at which its certificates are judged. */
export function signingDate({ payload, form }: Inspection): number | undefined {
  const members = typeof payload === "object" && payload !== null ? payload : {};
  const names =
    form === "receipt" || form === "appTransaction" ? ["receiptCreationDate"] : ["signedDate"];
  for (const name of names) {
    const date = (members as Record<string, unknown>)[name];
    if (typeof date === "number" && Number.isFinite(date)) {
      return date;
    }
  }
  return undefined;
}

function card(
  certificate: InspectionCertificate,
  role: string | undefined,
  line: TimeLine,
  isApple: boolean,
): HTMLElement {
  const { fields, fingerprint, error } = certificate;
  const names = fields === undefined ? [] : partsOf(fields.subject);
  const common = names.find(([name]) => name === "CN")?.[1];
  const others = names.filter(([name]) => name !== "CN").map(([, value]) => value);
  return element(
    "article",
    { class: error === undefined ? "card" : "card broken" },
    element(
      "header",
      {},
      element("p", { class: "role" }, role),
      isApple
        ? element("span", { class: "tag apple" }, "Apple’s")
        : fields?.authority && fields.subject === fields.issuer
          ? element("span", { class: "tag stranger" }, "not Apple’s")
          : undefined,
    ),
    element("h4", {}, written(common ?? fields?.subject ?? "Cannot be read")),
    fields !== undefined && element("p", { class: "organisation" }, written(others.join(" · "))),
    error !== undefined && element("p", { class: "trouble" }, message(error.message)),
    fields !== undefined && line.draw(fields.notBefore, fields.notAfter),
    element(
      "dl",
      {},
      fields && term("Key", element("span", { class: "literal" }, fields.key)),
      fields &&
        term("Signed with", element("span", { class: "literal" }, written(fields.algorithm))),
      fields &&
        fields.markers.length > 0 &&
        term(
          "Markers",
          ...fields.markers.map((marker) =>
            element(
              "span",
              { class: "marker" },
              element("code", {}, marker),
              element("span", { class: "aside" }, MARKERS[marker] ?? "another purpose"),
            ),
          ),
        ),
      fields &&
        term("Serial number", element("code", { class: "digits" }, grouped(fields.serialNumber))),
      term("SHA-256", element("code", { class: "digits" }, grouped(fingerprint))),
    ),
  );
}

function term(name: string, ...values: Node[]): HTMLElement {
  return element("div", {}, element("dt", {}, name), element("dd", {}, ...values));
}

function grouped(digits: string): string {
  return digits.replace(/(.{4})(?=.)/g, "$1 ");
}

/** The years from the first beginning to the last end. */
class TimeLine {
  readonly now: number = Date.now();
  readonly #signed: number | undefined;
  readonly #from: number;
  readonly #until: number;

  constructor(certificates: readonly InspectionCertificate[], signed: number | undefined) {
    const dates = certificates.flatMap(({ fields }) =>
      fields === undefined ? [] : [fields.notBefore, fields.notAfter],
    );
    this.#signed = signed;
    this.#from = Math.min(...dates, this.now);
    this.#until = Math.max(...dates, this.now);
  }

  draw(notBefore: number, notAfter: number): HTMLElement {
    const signed = this.#signed;
    const isOutside = signed !== undefined && (signed < notBefore || signed > notAfter);
    const bar = element("span", { class: "bar" });
    const from = this.#place(notBefore);
    bar.style.setProperty("--from", `${from}%`);
    bar.style.setProperty("--width", `${Math.max(this.#place(notAfter) - from, 0.8)}%`);
    const today = element("span", { class: "today" });
    today.style.setProperty("--at", `${this.#place(this.now)}%`);
    const mark = element("span", { class: "mark" });
    if (signed !== undefined) {
      mark.style.setProperty("--at", `${this.#place(signed)}%`);
    }
    const said =
      signed === undefined
        ? ""
        : isOutside
          ? ", not valid when this was signed"
          : ", valid when this was signed";
    return element(
      "div",
      { class: isOutside ? "validity outside" : "validity" },
      element(
        "span",
        { class: "line", "aria-hidden": "true" },
        bar,
        today,
        signed !== undefined && mark,
      ),
      element(
        "p",
        {},
        element("span", {}, day(notBefore)),
        element("span", { class: "unseen" }, " until "),
        element("span", {}, day(notAfter)),
        element("span", { class: "unseen" }, said),
      ),
    );
  }

  #place(date: number): number {
    const place = ((date - this.#from) / (this.#until - this.#from)) * 100;
    return Math.min(Math.max(place, 0), 100);
  }
}
