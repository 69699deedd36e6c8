import { RussetError } from "../errors.js";
import { VerificationStatus } from "../generated/apple-enums.js";
import { VerificationException } from "./exceptions.js";

/** By the beginning of a code, the first that fits. Whatever else: `VERIFICATION_FAILURE`. */
const STATUSES: readonly (readonly [string, VerificationStatus])[] = [
  ["identity/environment", VerificationStatus.INVALID_ENVIRONMENT],
  ["identity/bundle-id", VerificationStatus.INVALID_APP_IDENTIFIER],
  ["identity/app-apple-id", VerificationStatus.INVALID_APP_IDENTIFIER],
  // At that time no certificate was valid, which is how Apple's library sees it.
  ["date/too-early", VerificationStatus.INVALID_CERTIFICATE],
  ["network/", VerificationStatus.RETRYABLE_VERIFICATION_FAILURE],
  ["ocsp/try-later", VerificationStatus.RETRYABLE_VERIFICATION_FAILURE],
  ["jws/no-certificates", VerificationStatus.INVALID_CERTIFICATE],
  ["x509/chain-length", VerificationStatus.INVALID_CERTIFICATE],
  ["x509/encoding", VerificationStatus.INVALID_CERTIFICATE],
  ["x509/too-long", VerificationStatus.INVALID_CERTIFICATE],
  ["x509/not-yet-valid", VerificationStatus.INVALID_CERTIFICATE],
  ["x509/expired", VerificationStatus.INVALID_CERTIFICATE],
  ["ocsp/no-address", VerificationStatus.INVALID_CERTIFICATE],
  ["ocsp/purpose", VerificationStatus.INVALID_CERTIFICATE],
  ["ocsp/responder-certificate", VerificationStatus.INVALID_CERTIFICATE],
  ["ocsp/delegate", VerificationStatus.INVALID_CERTIFICATE],
  ["ocsp/", VerificationStatus.FAILURE],
];

/** The exception that stands for an error; an error that is none of the data's stays what it is. */
export function exceptionOf(error: unknown): unknown {
  const code = error instanceof RussetError ? String(error.code) : "usage/not-loaded";
  if (!(error instanceof Error) || code === "usage/not-loaded") {
    return error;
  }
  const known = STATUSES.find(([beginning]) => code.startsWith(beginning));
  const status = known?.[1] ?? VerificationStatus.VERIFICATION_FAILURE;
  // Apple's library puts this into the cause as well.
  const cause =
    code === "x509/chain-length" || code === "jws/no-certificates"
      ? new VerificationException(VerificationStatus.INVALID_CHAIN_LENGTH, error)
      : error;
  return new VerificationException(status, cause);
}
