// Names of certificates.

import type { Inspection } from "russet";

/** The common name of the certificate at the end of a chain. */
export function chainName({ certificates }: Inspection): string | undefined {
  const subject = certificates.at(-1)?.fields?.subject;
  return subject === undefined ? undefined : (commonName(subject) ?? subject);
}

export function commonName(name: string): string | undefined {
  return partsOf(name).find(([kind]) => kind === "CN")?.[1];
}

/** `CN=..., O=...` in parts. A comma within a value has a backslash before it, as that itself has. */
export function partsOf(name: string): [string, string][] {
  const found = name.matchAll(/(?:^|, )([A-Za-z0-9.]+)=((?:\\.|[^,\\])*)/gsu);
  return [...found].map(([, kind = "", value = ""]) => [kind, value.replaceAll(/\\(.)/gsu, "$1")]);
}
