// Whose roots are behind a text: Apple's, or others that were added. Names tell nothing, since
// anybody can give a root the name of Apple's; the checks that know Apple's roots alone tell it.

import type { Inspection } from "russet";

/** What stands behind a chain that holds. */
export interface Trust {
  /** The fingerprints of Apple's roots, of those that the text carries. */
  apple: ReadonlySet<string>;
  /** Who else is trusted. */
  added: "sample" | "own";
}

/** The fingerprints of the roots that are Apple's, by a report for which nobody else was trusted. */
export function rootsIn(report: Inspection): Set<string> {
  const { certificates, checks, nested } = report;
  const root = certificates.at(-1);
  const found = new Set(nested.flatMap(({ report }) => [...rootsIn(report)]));
  const isTrusted = checks.some(({ name, outcome }) => name === "root" && outcome === "passed");
  if (root !== undefined && isTrusted) {
    found.add(root.fingerprint);
  }
  return found;
}
