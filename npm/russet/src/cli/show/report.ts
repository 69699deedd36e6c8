/** An inspection as people read it: the verdict first, then why. */

import type { Inspection, InspectionCertificate, InspectionCheck } from "../../entry/node.js";
import { adviceFor } from "../failure.js";
import type { Printer } from "../terminal.js";
import { bold, cyan, dim, green, red, type Span, yellow } from "../text.js";
import { payloadRows } from "./payload.js";
import { day } from "./values.js";

const FORMS: Readonly<Record<string, string>> = {
  transaction: "transaction",
  renewalInfo: "renewal info",
  appTransaction: "app transaction",
  notification: "notification",
  realtimeRequest: "realtime request",
  signedMessage: "signed message",
  apiToken: "API token",
  promotionalOffer: "promotional offer",
  introductoryOfferEligibility: "introductory offer eligibility",
  advancedCommerceRequest: "Advanced Commerce request",
  receipt: "receipt",
  unknownToken: "token of an unknown kind",
  unknown: "nothing that is known",
};

/** The name of a form. */
export function formName(form: string): string {
  return FORMS[form] ?? form;
}

/** What each check asks. */
const CHECKS: Readonly<Record<string, string>> = {
  size: "it is at most 1 MiB long",
  shape: "it has the parts it should have",
  header: "the header is strict base64url and JSON",
  algorithm: "the algorithm is ES256",
  critical: "the header demands no extension",
  certificates: "it carries as many certificates as its signer uses",
  "certificate-forms": "each certificate is encoded as the standard demands",
  root: "the chain ends in a trusted root",
  names: "each certificate names the next one as its issuer",
  algorithms: "keys and algorithms are those Apple uses",
  authorities: "authorities may issue, the leaf may not",
  "key-usage": "each key may be used for this",
  markers: "Apple's marker extensions are there",
  issuers: "each certificate is signed by the next one",
  signature: "the signature is the leaf's, over this text",
  "signature-form": "the signature has the right length",
  envelope: "the envelope is encoded as in receipts",
  payload: "the payload is strict, and nothing is there twice",
  claims: "the payload says what it is",
  date: "it says when it was signed, and not in the future",
  validity: "every certificate was valid then",
  digest: "the content has the digest that was signed",
  "bundle-id": "it is for this app",
  "app-apple-id": "it is for this app's number",
  environment: "it comes from an accepted environment",
  agreement: "the messages within it belong together",
  lifetime: "it is valid for less than an hour, and now",
};

/** What it comes to, in a line. */
export function verdictLine(report: Inspection): Span {
  const name = formName(report.form);
  const where = environmentOf(report);
  const from = where === undefined ? "" : ` from ${where}`;
  const failed = report.checks.find(({ outcome }) => outcome === "failed");
  switch (report.verdict) {
    case "genuine":
      return [green(bold("✔ genuine")), ` ${name}${from}`];
    case "undecided":
      return [yellow(bold("? cannot be told")), ` ${name}${from}`];
    case "refused":
      return [
        red(bold("✘ not genuine")),
        ` ${name}${from}`,
        failed ? dim(` ${failed.error?.code}`) : "",
      ];
  }
}

/** Genuine data of another app is genuine too: whether that was looked at, people should know. */
export function askedFor({ form, verdict, checks }: Inspection): Span {
  const isOpen = checks.some(({ name, outcome }) => name === "bundle-id" && outcome === "skipped");
  // Renewal info names no app.
  const matters = verdict === "genuine" && form !== "renewalInfo";
  return isOpen && matters ? dim(", for which app nobody asked") : "";
}

/** The environment that a payload names, whoever wrote it. */
function environmentOf({ payload }: Inspection): string | undefined {
  const members = (payload ?? {}) as Record<string, unknown>;
  const within = (members.data ?? members.summary ?? members.appData ?? {}) as Record<
    string,
    unknown
  >;
  const found = members.environment ?? members.receiptType ?? within.environment;
  return typeof found === "string" ? found : undefined;
}

/** All of a report. */
export function showReport(report: Inspection, out: Printer, now: number, indent = 0): void {
  out.line(" ".repeat(indent), verdictLine(report), askedFor(report));
  showFailures(report, out, indent + 2);
  showChecks(report.checks, out, indent);
  showCertificates(report.certificates, out, now, indent);
  if (report.header !== undefined && report.certificates.length === 0) {
    section("Header", out, indent);
    out.table(payloadRows(report.header, now), indent + 2);
  }
  if (report.payload !== undefined) {
    const doubt = report.verdict === "genuine" ? "" : ", not to be believed";
    section(`Payload${doubt}`, out, indent);
    out.table(payloadRows(report.payload, now), indent + 2);
  }
  for (const { member, report: inner } of report.nested) {
    section(member, out, indent);
    showNested(inner, out, now, indent + 2);
  }
}

/** A message within another one: its checks where they differ from passing. */
function showNested(report: Inspection, out: Printer, now: number, indent: number): void {
  out.line(" ".repeat(indent), verdictLine(report));
  showFailures(report, out, indent + 2);
  if (report.payload !== undefined) {
    out.table(payloadRows(report.payload, now), indent + 2);
  }
  for (const { member, report: inner } of report.nested) {
    section(member, out, indent);
    showNested(inner, out, now, indent + 2);
  }
}

/** Why it is not genuine and what to do, for the first check that failed. */
export function showFailures({ checks }: Inspection, out: Printer, indent: number): void {
  const error = checks.find(({ outcome }) => outcome === "failed")?.error;
  if (error !== undefined) {
    out.paragraph(error.message, indent);
    out.paragraph(dim(adviceFor(error.code, error.detail)), indent);
  }
  const unknown = checks.find(({ outcome }) => outcome === "unknown");
  if (error === undefined && unknown !== undefined) {
    out.paragraph(`${unknown.name}: ${unknown.reason ?? "not known"}`, indent);
  }
}

function section(title: string, out: Printer, indent: number): void {
  out.line();
  out.line(" ".repeat(indent), bold(title));
}

function showChecks(checks: readonly InspectionCheck[], out: Printer, indent: number): void {
  section("Checks", out, indent);
  out.table(
    checks.map(({ name, outcome, reason, error }) => {
      const asks = CHECKS[name] ?? "";
      switch (outcome) {
        case "passed":
          return [green("✔"), name, dim(asks)];
        case "failed":
          return [red("✘"), bold(name), [error?.message ?? asks, dim(` ${error?.code ?? ""}`)]];
        case "unknown":
          return [yellow("?"), name, reason ?? asks];
        default:
          return [dim("–"), dim(name), dim(reason ?? asks)];
      }
    }),
    indent + 2,
  );
}

function showCertificates(
  certificates: readonly InspectionCertificate[],
  out: Printer,
  now: number,
  indent: number,
): void {
  if (certificates.length === 0) {
    return;
  }
  section("Certificates", out, indent);
  for (const { role, fingerprint, fields, error } of certificates) {
    const name = role.replace(/ certificate$/, "");
    const subject =
      fields === undefined ? [red(error?.message ?? "cannot be read")] : fields.subject;
    const validity =
      fields === undefined
        ? []
        : [
            [
              "",
              [
                `${fields.key}, ${day(fields.notBefore)} to ${day(fields.notAfter)}`,
                fields.notAfter < now ? yellow(" expired since") : "",
                fields.markers.length > 0 ? dim(`, marked ${fields.markers.join(", ")}`) : "",
              ],
            ],
          ];
    out.table(
      [[cyan(name.padEnd(12)), subject], ...validity, ["", dim(`SHA-256 ${fingerprint}`)]],
      indent + 2,
    );
  }
}
