// Names of certificates.

import type { Inspection } from "russet";

/** The common name of the certificate at the end of a chain. */
export function chainName({ certificates }: Inspection): string | undefined {
  const subject = certificates.at(-1)?.fields?.subject;
  return subject === undefined
    ? undefined
    : (/(?:^|, )CN=(.*?)(?=, [A-Za-z0-9.]+=|$)/.exec(subject)?.[1] ?? subject);
}
