// The checks of a report, in words: which there are is stable.

/** Where a check is listed. */
export type Group = "Form" | "Certificates" | "Signature, time, identity";

export const GROUPS: readonly Group[] = ["Form", "Certificates", "Signature, time, identity"];

const REST: Group = "Signature, time, identity";

/** What is checked: where it is listed, its name for people, and what holds once it has passed. */
export const CHECKS: Record<string, readonly [group: Group, title: string, passed: string]> = {
  size: ["Form", "Size", "At most 1 MiB."],
  shape: ["Form", "Shape", "Complete, with nothing around it."],
  header: ["Form", "Header", "Strict base64url and JSON."],
  algorithm: ["Form", "Algorithm", "ES256, and nothing else."],
  critical: ["Form", "Critical extensions", "None that would have to be understood."],
  envelope: ["Form", "Envelope", "Signed data with one signer."],
  "signature-form": ["Form", "Form of the signature", "64 bytes."],
  payload: ["Form", "Payload", "Strict, with no member twice and no number that would be rounded."],
  kind: ["Form", "Kind", "One that is known."],
  claims: ["Form", "Claims", "What this kind must say, it says."],
  certificates: ["Certificates", "Number", "As many as the signer uses, each in its place."],
  "certificate-forms": [
    "Certificates",
    "Form",
    "Each is DER to its last byte, on a curve or with a key that is allowed.",
  ],
  root: ["Certificates", "Root", "Ends in a certificate that is trusted, byte for byte."],
  names: ["Certificates", "Names", "Each names the one above as its issuer."],
  algorithms: ["Certificates", "Algorithms", "Signed as the keys above require."],
  authorities: ["Certificates", "Authorities", "Only authorities issued certificates."],
  "key-usage": ["Certificates", "Key usage", "Each key does what it is meant for."],
  markers: ["Certificates", "Apple’s markers", "Meant for the App Store, by both marks."],
  issuers: ["Certificates", "Signatures", "Each was signed by the one above."],
  validity: ["Certificates", "Validity", "Each was valid at the time of signing."],
  signature: [REST, "Signature", "By the key of the first certificate, over every byte."],
  digest: [REST, "Digest", "Strong enough for its time."],
  date: [REST, "Date", "Signed in the past."],
  lifetime: [REST, "Lifetime", "Made in the past, not over, and at most an hour long."],
  "bundle-id": [REST, "App", "About the app that was asked for."],
  "app-apple-id": [REST, "Apple ID", "About the app that was asked for."],
  environment: [REST, "Environment", "One that is accepted, and for which the root may speak."],
  agreement: [REST, "Agreement", "What is within is about the same environment."],
};

/** Why a check was not made, said briefly. */
export function reasonInWords(reason: string | undefined): string {
  return reason === undefined ? "" : `${reason.charAt(0).toUpperCase()}${reason.slice(1)}.`;
}

export function titleOf(name: string): string {
  return CHECKS[name]?.[1] ?? name;
}

export function groupOf(name: string): Group {
  return CHECKS[name]?.[0] ?? REST;
}
