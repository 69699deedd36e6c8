export {
  InternalError,
  type KindOf,
  MalformedError,
  RussetError,
  UntrustedError,
  UsageError,
} from "./errors.js";
export type { CodesOfKind, ErrorCode, ErrorDetails, ErrorKind } from "./generated/codes.js";
export type * from "./generated/models.js";
export type { Verified } from "./verified.js";
export {
  type SigningEnvironment,
  Verifier,
  type VerifierOptions,
  type VerifyOptions,
} from "./verifier.js";
