// What the input is judged by: an app, environments, and more certificates than Apple's.

import { inspect, RussetError, type SigningEnvironment } from "russet";
import { byId, element } from "./element.js";
import { certificatesIn } from "./input/bytes.js";
import { type AddedCertificate, type CertificateUse, type Choices, NO_CHOICES } from "./session.js";
import { icon } from "./show/icon.js";
import { count, message, written } from "./show/text.js";

const ENVIRONMENTS: readonly SigningEnvironment[] = [
  "Production",
  "Sandbox",
  "Xcode",
  "LocalTesting",
];

const USES: [use: CertificateUse, title: string][] = [
  ["roots", "Root certificate"],
  ["xcodeCertificates", "Xcode certificate"],
  ["localTestingRoots", "Root for LocalTesting"],
];

/** The form below “Check against”. */
export class Options {
  #certificates: AddedCertificate[] = [];
  #isSample = false;
  readonly #changed: () => void;
  readonly #bundleId = element("input", {
    type: "text",
    id: "bundle-id",
    placeholder: "com.example.app",
    autocomplete: "off",
    spellcheck: "false",
    autocapitalize: "off",
  });
  readonly #appAppleId = element("input", {
    type: "text",
    id: "app-apple-id",
    inputmode: "numeric",
    pattern: "[0-9]*",
    placeholder: "1234567890",
    autocomplete: "off",
  });
  readonly #environments = ENVIRONMENTS.map((name) =>
    element("input", { type: "checkbox", value: name }),
  );
  readonly #use = element(
    "select",
    { id: "use" },
    ...USES.map(([use, title]) => element("option", { value: use }, title)),
  );
  readonly #file = element("input", {
    type: "file",
    id: "certificate",
    class: "unseen",
    accept: ".cer,.crt,.der,.pem",
  });
  readonly #added = element("ul", { class: "added" });
  readonly #problem = element("p", { class: "problem", role: "alert", hidden: true });

  constructor(form: HTMLElement, changed: () => void) {
    this.#changed = changed;
    form.append(
      field("bundle-id", "Bundle identifier", this.#bundleId),
      field("app-apple-id", "Apple ID of the app", this.#appAppleId),
      element(
        "fieldset",
        {},
        element("legend", {}, "Environments"),
        ...ENVIRONMENTS.map((name, index) =>
          element("label", { class: "choice" }, this.#environments[index], name),
        ),
        element("span", { class: "hint" }, "none chosen: any"),
      ),
      element(
        "fieldset",
        { class: "trust" },
        element("legend", {}, "Trust beside Apple’s roots"),
        element("label", { class: "unseen", for: "use" }, "What the certificate is"),
        this.#use,
        element("label", { class: "button" }, "Add a certificate", this.#file),
        element("span", { class: "hint" }, "DER or PEM; trusted in this tab alone"),
        this.#added,
        this.#problem,
      ),
    );
    form.addEventListener("input", (event) => {
      if (event.target !== this.#file && event.target !== this.#use) {
        this.#tell();
      }
    });
    form.addEventListener("submit", (event) => event.preventDefault());
    this.#file.addEventListener("change", () => this.#add());
  }

  /** Says that a sample is trusted by a root of its own, as long as it is looked at. */
  set isSample(isSample: boolean) {
    this.#isSample = isSample;
    this.#summarize();
  }

  get choices(): Choices {
    const bundleId = this.#bundleId.value.trim();
    const digits = this.#appAppleId.value.trim();
    const isNumber = /^\d{1,15}$/.test(digits);
    this.#appAppleId.setAttribute("aria-invalid", String(digits !== "" && !isNumber));
    return {
      ...NO_CHOICES,
      ...(bundleId !== "" && { bundleId }),
      ...(isNumber && { appAppleId: Number(digits) }),
      environments: ENVIRONMENTS.filter((_, index) => this.#environments[index]?.checked),
      certificates: this.#certificates,
    };
  }

  /** Fills in what a link says. It never says whom to trust. */
  fill({ bundleId, appAppleId, environments }: Partial<Choices>): void {
    this.#bundleId.value = bundleId ?? "";
    this.#appAppleId.value = appAppleId === undefined ? "" : String(appAppleId);
    for (const box of this.#environments) {
      box.checked = environments?.includes(box.value as SigningEnvironment) ?? false;
    }
    this.#summarize();
  }

  async #add(): Promise<void> {
    const file = this.#file.files?.[0];
    this.#file.value = "";
    this.#problem.hidden = true;
    if (file === undefined) {
      return;
    }
    const use = this.#use.value as CertificateUse;
    try {
      const found = certificatesIn(new Uint8Array(await file.arrayBuffer()));
      // The core says whether it can trust them.
      inspect("", { [use]: found });
      this.#certificates.push(...found.map((der) => ({ name: file.name, der, use })));
    } catch (error) {
      const said = error instanceof RussetError ? error.message : "That is no certificate.";
      this.#problem.replaceChildren(written(file.name), ": ", message(said));
      this.#problem.hidden = false;
      return;
    }
    this.#list();
    this.#tell();
  }

  #list(): void {
    this.#added.replaceChildren(
      ...this.#certificates.map((certificate) => {
        const remove = element(
          "button",
          { type: "button", class: "quiet", "aria-label": "Remove this certificate" },
          icon("failed"),
        );
        remove.addEventListener("click", () => {
          this.#certificates = this.#certificates.filter((other) => other !== certificate);
          this.#list();
          this.#tell();
          this.#file.focus();
        });
        const [, title] = USES.find(([use]) => use === certificate.use) ?? [];
        const size = `${count(certificate.der.length)} bytes`;
        return element(
          "li",
          {},
          element(
            "span",
            {},
            written(certificate.name),
            element("span", { class: "aside" }, `${title}, ${size}`),
          ),
          remove,
        );
      }),
    );
  }

  #tell(): void {
    this.#summarize();
    this.#changed();
  }

  /** Says what was chosen where one sees it while the form is closed. */
  #summarize(): void {
    const { bundleId, appAppleId, environments, certificates } = this.choices;
    const said = byId("chosen");
    const added = certificates.length;
    const roots = ["Apple’s roots"];
    if (added > 0) {
      roots.push(added === 1 ? "one of yours" : `${count(added)} of yours`);
    }
    if (this.#isSample) {
      roots.push("the root of this sample");
    }
    said.replaceChildren(
      roots.join(" and "),
      ", ",
      bundleId === undefined ? "any app" : written(bundleId),
      appAppleId === undefined ? "" : ` (${appAppleId})`,
      ", ",
      environments.length === 0 ? "any environment" : environments.join(" or "),
    );
  }
}

function field(id: string, title: string, input: HTMLElement): HTMLElement {
  return element("div", { class: "field" }, element("label", { for: id }, title), input);
}
