import { isInstance, mark } from "../errors.js";
import type { AdvancedCommerceErrorName } from "../generated/advanced-commerce-table.js";
import type { AppStoreErrorName } from "../generated/app-store-table.js";
import type { ExternalPurchaseErrorName } from "../generated/external-purchase-table.js";
import type { ExternalPurchaseReportError } from "../generated/models.js";
import type { Environment } from "./options.js";

/** Apple's names for the errors of its APIs, and `"ApiError"` for one that has none. */
export type ApiErrorName =
  | AppStoreErrorName
  | AdvancedCommerceErrorName
  | ExternalPurchaseErrorName
  | "UnauthorizedError"
  | "ApiError";

/** What is known of a refusal. */
export interface ApiErrorFacts {
  status: number;
  code: number | undefined;
  name: ApiErrorName;
  message: string;
  retryable: boolean;
  retryAfter: Date | undefined;
  requestId: string | undefined;
  advice: string;
  endpoint: string;
  environment: Environment;
  attempts: number;
  errors: readonly ReportError[];
}

/** Something that is wrong with a report to the External Purchase Server API. */
export interface ReportError extends ExternalPurchaseReportError {
  /** Apple's name for the error. */
  name: ApiErrorName;
  /** What to do about it. */
  advice: string;
}

/**
 * A server of Apple's refused a call, or gave an answer that is none.
 *
 * ```ts
 * try {
 *   await client.getTransactionInfo(transactionId);
 * } catch (error) {
 *   if (error instanceof ApiError && error.name === "TransactionIdNotFoundError") return undefined;
 *   throw error;
 * }
 * ```
 */
export class ApiError extends Error {
  /** What can be done about it: see `advice`. */
  readonly kind = "service";
  /** The status of the answer. */
  declare readonly status: number;
  /** Apple's number for the error; absent if the answer named none. */
  declare readonly code: number | undefined;
  /** Apple's name for the error. Its number may mean something else in another API. */
  declare readonly name: ApiErrorName;
  /** Whether the same call may succeed later. */
  declare readonly retryable: boolean;
  /** When to call again at the earliest, if the server said so. */
  declare readonly retryAfter: Date | undefined;
  /** What Apple calls this exchange, if the server said so: for questions to Apple. */
  declare readonly requestId: string | undefined;
  /** What to do about it, in a sentence. */
  declare readonly advice: string;
  /** The method that was called. */
  declare readonly endpoint: string;
  /** Where it was called. */
  declare readonly environment: Environment;
  /** How many times it was sent. */
  declare readonly attempts: number;
  /** Everything that is wrong with a report to the External Purchase Server API. */
  declare readonly errors: readonly ReportError[];
  /** With `environment: "auto"`: what production said, for which the sandbox was asked. */
  declare readonly cause?: ApiError;

  constructor({ message, ...facts }: ApiErrorFacts) {
    super(message);
    Object.assign(this, facts);
    Object.defineProperty(this, mark, { value: true });
  }

  static override [Symbol.hasInstance](value: unknown): value is ApiError {
    return isInstance(this, ApiError, value, "service");
  }
}
