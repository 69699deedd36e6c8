import { bytes, listOf, readOptions, text, textArgument, time, wholeNumber } from "./arguments.js";
import { type BoundInspectOptions, call } from "./binding.js";
import type { ErrorFacts } from "./errors.js";
import type { SigningEnvironment } from "./verifier.js";

/** What an inspection may judge by. All of it is optional. */
export interface InspectOptions {
  /** The app's bundle identifier, to be compared. */
  bundleId?: string;
  /** The app's number in the App Store, to be compared. */
  appAppleId?: number;
  /** The environments to accept; all of them unless given. */
  environments?: readonly SigningEnvironment[];
  /** Root certificates in DER to trust beside Apple's. */
  roots?: readonly (Uint8Array | ArrayBuffer)[];
  /** Certificates in DER, as exported from Xcode, to trust. */
  xcodeCertificates?: readonly (Uint8Array | ArrayBuffer)[];
  /** Root certificates in DER to trust for `"LocalTesting"`. */
  localTestingRoots?: readonly (Uint8Array | ArrayBuffer)[];
  /** The present time, in milliseconds since 1970 or as a `Date`; the clock's unless given. */
  now?: number | Date;
}

/** What a text is, as far as can be told without believing it. */
export type InspectionForm =
  | "transaction"
  | "renewalInfo"
  | "appTransaction"
  | "notification"
  | "realtimeRequest"
  | "signedMessage"
  | "apiToken"
  | "promotionalOffer"
  | "introductoryOfferEligibility"
  | "advancedCommerceRequest"
  | "receipt"
  | "unknownToken"
  | "unknown";

/**
 * What an inspection comes to: every check passed, one failed, or one could not be made with what is
 * known (as for Xcode's data without Xcode's certificate).
 */
export type InspectionVerdict = "genuine" | "refused" | "undecided";

/** One check and how it went. */
export interface InspectionCheck {
  /** The name of the check. The names are stable. */
  name: string;
  /**
   * `"unknown"` if it could not be made and matters; `"skipped"` if nobody asked for it, or one
   * before it failed.
   */
  outcome: "passed" | "failed" | "unknown" | "skipped";
  /** Why it was skipped or is unknown. */
  reason?: string;
  /** Why it failed. */
  error?: ErrorFacts;
}

/** A certificate, as it describes itself. */
export interface InspectionCertificate {
  /** Its place in the chain. */
  role: string;
  /** The SHA-256 digest of its bytes, in hexadecimal digits. */
  fingerprint: string;
  /** What it says, if it can be read. */
  fields?: {
    /** Whom it is about. */
    subject: string;
    /** Who signed it. */
    issuer: string;
    /** The number its issuer gave it, in hexadecimal digits. */
    serialNumber: string;
    /** The beginning of its validity, in milliseconds since 1970. */
    notBefore: number;
    /** The end of its validity, in milliseconds since 1970. */
    notAfter: number;
    /** Its key: `P-256`, `P-384`, or an object identifier. */
    key: string;
    /** The algorithm its issuer signed with. */
    algorithm: string;
    /** Whether it may issue certificates. */
    authority: boolean;
    /** The marker extensions of Apple's that it has, as object identifiers. */
    markers: string[];
  };
  /** Why it cannot be read. */
  error?: ErrorFacts;
}

/** Everything there is to say about a text. None of it is to be trusted. */
export interface Inspection {
  /** What the text is. */
  form: InspectionForm;
  /** What it comes to. */
  verdict: InspectionVerdict;
  /** Every check, in the order in which a verifier makes them. */
  checks: InspectionCheck[];
  /** The header, if it is JSON. */
  header?: unknown;
  /** The payload, if it is JSON; what a receipt holds, with its bytes in base64. */
  payload?: unknown;
  /** The certificates that the header or the receipt carries. */
  certificates: InspectionCertificate[];
  /** Signed messages within the payload, each with the member that holds it. */
  nested: { member: string; report: Inspection }[];
}

/**
 * Reports everything there is to say about a signed message, a receipt in base64, an API token or an
 * offer: its header, its certificates, its payload, the messages within it, and every check a
 * {@link Verifier} would make with its outcome and reason.
 *
 * For people who have to understand a text, and never for a decision. It does not throw for any
 * text. Quotes, line breaks and the JSON body of a notification may be around it.
 *
 * ```ts
 * const report = inspect(pasted);
 * console.log(report.form, report.verdict);
 * for (const check of report.checks) console.log(check.outcome, check.name, check.error?.message);
 * ```
 *
 * @throws {@link UsageError} when an argument has the wrong type, or an option cannot be used
 */
export function inspect(pasted: string, options: InspectOptions = {}): Inspection {
  const signed = textArgument("text", pasted);
  const checked = readOptions<BoundInspectOptions & { now?: number }>(options, {
    bundleId: text,
    appAppleId: wholeNumber,
    environments: listOf(text),
    roots: listOf(bytes),
    xcodeCertificates: listOf(bytes),
    localTestingRoots: listOf(bytes),
    now: time,
  });
  // Not taken apart, which would make an object that inherits again: see arguments.ts.
  const { now = Date.now() } = checked;
  return JSON.parse(call((core) => core.inspect(shortened(signed), checked, now)));
}

/** Just too long is as good as much too long, and need not be copied into the core. */
function shortened(signed: string): string {
  return signed.slice(0, (1 << 20) + 1);
}
