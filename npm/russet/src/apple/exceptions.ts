import { type APIError, VerificationStatus } from "../generated/apple-enums.js";

/** Signed data was not verified. What exactly was wrong is in `cause`, an error of russet's. */
export class VerificationException extends Error {
  /** What was wrong, as far as a number can say it. */
  status: VerificationStatus;
  override cause?: Error;

  constructor(status: VerificationStatus, cause?: Error) {
    super(cause?.message ?? VerificationStatus[status]);
    this.status = status;
    if (cause !== undefined) {
      this.cause = cause;
    }
  }

  override get name(): string {
    return "VerificationException";
  }
}

/** Apple's server refused a request. */
export class APIException extends Error {
  /** The status of the answer. */
  httpStatusCode: number;
  /** Apple's number for the error; null if the answer has none. */
  apiError: number | APIError | null;
  /** What Apple says about it; null if it says nothing. */
  errorMessage: string | null;

  constructor(
    httpStatusCode: number,
    apiError: number | null = null,
    errorMessage: string | null = null,
  ) {
    super(errorMessage ?? `the server answers with status ${httpStatusCode}`);
    this.httpStatusCode = httpStatusCode;
    this.apiError = apiError;
    this.errorMessage = errorMessage;
  }

  override get name(): string {
    return "APIException";
  }
}
