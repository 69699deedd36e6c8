// What is being looked at, and what it is judged by.

import { type Inspection, type InspectOptions, inspect } from "russet";
import { rootsIn, type Trust } from "./show/roots.js";

/** Who may be added to those that are trusted, by the option that takes them. */
export type CertificateUse = "roots" | "xcodeCertificates" | "localTestingRoots";

export interface AddedCertificate {
  name: string;
  der: Uint8Array;
  use: CertificateUse;
}

/** What somebody filled in. */
export interface Choices {
  bundleId?: string;
  appAppleId?: number;
  environments: NonNullable<InspectOptions["environments"]>;
  certificates: AddedCertificate[];
}

export const NO_CHOICES: Choices = { environments: [], certificates: [] };

/** One text with its report. */
export interface Inspected {
  text: string;
  report: Inspection;
  /** The options and the time that it was judged by. */
  options: InspectOptions;
  now: number;
  trust: Trust;
}

/** Inspects a text by what was filled in, and by the roots of a sample if it is one. */
export function look(
  text: string,
  choices: Choices,
  sampleRoots: readonly Uint8Array[],
): Inspected {
  const options = { ...optionsOf(choices) };
  if (sampleRoots.length > 0) {
    options.roots = [...(options.roots ?? []), ...sampleRoots];
  }
  const now = Date.now();
  const report = inspect(text, { ...options, now });
  const trust = sampleRoots.length > 0 ? OF_A_SAMPLE : trustIn(report, text, choices, now);
  return { text, report, options, now, trust };
}

/** Samples are as they were made, by a test authority. */
const OF_A_SAMPLE: Trust = { apple: new Set(), added: "sample" };

function trustIn(report: Inspection, text: string, choices: Choices, now: number): Trust {
  const isAdded = choices.certificates.length > 0;
  return { apple: rootsIn(isAdded ? inspect(text, { now }) : report), added: "own" };
}

export function optionsOf({ certificates, ...choices }: Choices): InspectOptions {
  const options: InspectOptions = {};
  if (choices.bundleId !== undefined) {
    options.bundleId = choices.bundleId;
  }
  if (choices.appAppleId !== undefined) {
    options.appAppleId = choices.appAppleId;
  }
  if (choices.environments.length > 0) {
    options.environments = choices.environments;
  }
  for (const use of ["roots", "xcodeCertificates", "localTestingRoots"] as const) {
    const chosen = certificates.filter((one) => one.use === use).map(({ der }) => der);
    if (chosen.length > 0) {
      options[use] = chosen;
    }
  }
  return options;
}
