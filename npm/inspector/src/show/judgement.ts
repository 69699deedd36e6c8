// What a report comes to, said to a person.

import type { Inspection, InspectionCheck, InspectionForm } from "russet";
import { type Child, element, fragment } from "../element.js";
import { titleOf } from "./check-names.js";
import { sentence } from "./checks.js";
import type { Trust } from "./roots.js";
import { message, written } from "./text.js";

export const FORMS: Record<InspectionForm, string> = {
  transaction: "Transaction",
  renewalInfo: "Renewal info",
  appTransaction: "App transaction",
  notification: "Notification",
  realtimeRequest: "Realtime request",
  signedMessage: "Signed message",
  apiToken: "API token",
  promotionalOffer: "Promotional offer",
  introductoryOfferEligibility: "Introductory offer eligibility",
  advancedCommerceRequest: "Advanced Commerce request",
  receipt: "App receipt",
  unknownToken: "Token",
  unknown: "Text",
};

/** What developers sign, with a key that is not in it. Who has such a text can use it. */
const OF_DEVELOPERS: readonly InspectionForm[] = [
  "apiToken",
  "promotionalOffer",
  "introductoryOfferEligibility",
  "advancedCommerceRequest",
  "unknownToken",
];

export function isSecret({ form }: Inspection): boolean {
  return OF_DEVELOPERS.includes(form);
}

export interface Judgement {
  tone: "good" | "own" | "bad" | "open";
  title: string;
  reason: Node;
}

export function judge(report: Inspection, trust: Trust): Judgement {
  if (report.verdict === "refused") {
    return refused(report);
  }
  if (report.verdict === "undecided") {
    return undecided(report);
  }
  const root = report.certificates.at(-1);
  if (root !== undefined && trust.apple.has(root.fingerprint)) {
    return good("good", "Genuine", "Every check passed, up to one of Apple’s own roots.");
  }
  if (trust.added === "sample") {
    return good(
      "own",
      "Genuine, under the sample root",
      "Every check passed. A test authority signed this sample, whose keys everybody knows; Apple signed none of it.",
    );
  }
  return report.certificates.length === 1
    ? good(
        "own",
        "Genuine, by the Xcode certificate you added",
        "Every check passed. Xcode signed it, not the App Store.",
      )
    : good(
        "own",
        "Genuine, under a root you added",
        "Every check passed, up to your own root. Apple did not sign it.",
      );
}

function good(tone: "good" | "own", title: string, reason: string): Judgement {
  return { tone, title, reason: element("p", {}, reason) };
}

function refused(report: Inspection): Judgement {
  const title =
    report.form === "unknown"
      ? "Not signed data"
      : isSecret(report)
        ? "Apple would refuse it"
        : "Not genuine";
  const failures = failuresIn(report);
  const [first, ...others] = failures;
  if (first === undefined) {
    return { tone: "bad", title, reason: element("p", {}, "A check failed.") };
  }
  const more: Child = others.length > 0 && ` ${others.length} more failed.`;
  return {
    tone: "bad",
    title,
    reason: element("p", {}, failure(first), element("span", { class: "more" }, more)),
  };
}

interface Failure {
  member?: string;
  check: InspectionCheck;
}

/** What failed, here and within, as a verifier comes across it. */
export function failuresIn(report: Inspection): Failure[] {
  const here = report.checks
    .filter(({ outcome }) => outcome === "failed")
    .map((check) => ({ check }));
  const within = report.nested.flatMap(({ member, report }) =>
    failuresIn(report).map(({ check }) => ({ member, check })),
  );
  return [...here, ...within];
}

function failure({ member, check }: Failure): Node {
  const where = member === undefined ? "" : " within ";
  return fragment(
    element("strong", {}, titleOf(check.name)),
    where,
    member !== undefined && element("code", {}, written(member)),
    ": ",
    message(sentence(check.error?.message ?? "failed")),
  );
}

function undecided(report: Inspection): Judgement {
  if (isSecret(report)) {
    return open(
      "Cannot be told",
      "Its form is right. A developer’s own key signed it, and the key to check that with is not in it; only Apple has it.",
    );
  }
  if (report.certificates.length === 1) {
    return open(
      "Cannot be told",
      "A single certificate signed it, as Xcode does. Export it from Xcode (Editor, Save Public Certificate) and add it below “Check against”: then it is verified.",
    );
  }
  if (report.checks.some(({ name, outcome }) => name === "kind" && outcome === "unknown")) {
    return open(
      "Cannot be told",
      "The chain and the signature hold, but it is of no kind that is known.",
    );
  }
  return open(
    "Cannot be told",
    "Nothing failed, but a check could not be made with what is known here.",
  );
}

function open(title: string, reason: string): Judgement {
  return { tone: "open", title, reason: element("p", {}, reason) };
}
