import type { ApiError } from "./api/api-error.js";
import type { CodesOfKind, ErrorCode, ErrorDetails, ErrorKind } from "./generated/codes.js";

/** The kind of the errors with a code. */
export type KindOf<Code extends ErrorCode> = {
  [Kind in ErrorKind]: Code extends CodesOfKind[Kind] ? Kind : never;
}[ErrorKind];

/** An error as data: how it leaves the core. */
export interface ErrorFacts<Code extends ErrorCode = ErrorCode> {
  readonly kind: KindOf<Code>;
  readonly code: Code;
  readonly message: string;
  readonly detail: ErrorDetails[Code];
}

/**
 * Marks every error of this package, whichever copy of it made the error.
 *
 * A program may hold the ESM and the CommonJS copy at once, whose classes are different objects.
 * `instanceof` therefore looks for this mark and the kind instead of the prototype.
 */
export const mark: unique symbol = Symbol.for("russet.error");

/**
 * Whatever this package throws.
 *
 * ```ts
 * try {
 *   verifier.transaction(jws);
 * } catch (error) {
 *   if (error instanceof RussetError && error.code === "x509/expired") {
 *     console.log(error.detail.until);
 *   }
 * }
 * ```
 */
export abstract class RussetError<Code extends ErrorCode = ErrorCode> extends Error {
  /** What can be done about it. */
  readonly kind: KindOf<Code>;
  /** What happened: a stable name, by which `detail` is typed. */
  readonly code: Code;
  /** The facts named in `message`, as data. */
  readonly detail: ErrorDetails[Code];

  constructor(facts: ErrorFacts<Code>, options?: ErrorOptions) {
    super(facts.message, options);
    this.kind = facts.kind;
    this.code = facts.code;
    this.detail = facts.detail;
    Object.defineProperty(this, mark, { value: true });
  }

  static override [Symbol.hasInstance](
    value: unknown,
  ): value is { [Code in ErrorCode]: RussetError<Code> }[ErrorCode] | ApiError {
    return isInstance(this, RussetError, value);
  }
}

/** The call cannot work: an argument or an option is at fault, and the call must be mended. */
export class UsageError<
  Code extends CodesOfKind["usage"] = CodesOfKind["usage"],
> extends RussetError<Code> {
  override get name(): string {
    return "UsageError";
  }

  static override [Symbol.hasInstance](
    value: unknown,
  ): value is { [Code in CodesOfKind["usage"]]: UsageError<Code> }[CodesOfKind["usage"]] {
    return isInstance(this, UsageError, value, "usage");
  }
}

/** The input is not what it claims to be: it was damaged, or never came from the App Store. */
export class MalformedError<
  Code extends CodesOfKind["malformed"] = CodesOfKind["malformed"],
> extends RussetError<Code> {
  override get name(): string {
    return "MalformedError";
  }

  static override [Symbol.hasInstance](value: unknown): value is {
    [Code in CodesOfKind["malformed"]]: MalformedError<Code>;
  }[CodesOfKind["malformed"]] {
    return isInstance(this, MalformedError, value, "malformed");
  }
}

/** The input is well formed and must not be believed. */
export class UntrustedError<
  Code extends CodesOfKind["untrusted"] = CodesOfKind["untrusted"],
> extends RussetError<Code> {
  override get name(): string {
    return "UntrustedError";
  }

  static override [Symbol.hasInstance](value: unknown): value is {
    [Code in CodesOfKind["untrusted"]]: UntrustedError<Code>;
  }[CodesOfKind["untrusted"]] {
    return isInstance(this, UntrustedError, value, "untrusted");
  }
}

/** A server could not be asked. The same call may succeed later; nothing was decided. */
export class NetworkError<
  Code extends CodesOfKind["network"] = CodesOfKind["network"],
> extends RussetError<Code> {
  override get name(): string {
    return "NetworkError";
  }

  static override [Symbol.hasInstance](
    value: unknown,
  ): value is { [Code in CodesOfKind["network"]]: NetworkError<Code> }[CodesOfKind["network"]] {
    return isInstance(this, NetworkError, value, "network");
  }
}

/** A fault in russet itself. The next call starts afresh. */
export class InternalError<
  Code extends CodesOfKind["internal"] = CodesOfKind["internal"],
> extends RussetError<Code> {
  override get name(): string {
    return "InternalError";
  }

  static override [Symbol.hasInstance](
    value: unknown,
  ): value is { [Code in CodesOfKind["internal"]]: InternalError<Code> }[CodesOfKind["internal"]] {
    return isInstance(this, InternalError, value, "internal");
  }
}

/** Classes that users derive from these are compared by prototype, as any class is. */
export function isInstance(
  asked: unknown,
  own: unknown,
  value: unknown,
  kind?: ErrorKind | "service",
): boolean {
  if (asked !== own) {
    return Function.prototype[Symbol.hasInstance].call(asked as never, value);
  }
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, mark)) {
    return false;
  }
  return kind === undefined || ("kind" in value && value.kind === kind);
}

/** The error of the class that its kind has. */
export function errorFrom(facts: ErrorFacts, options?: ErrorOptions): RussetError {
  switch (facts.kind) {
    case "usage":
      return new UsageError(facts as ErrorFacts<CodesOfKind["usage"]>, options);
    case "malformed":
      return new MalformedError(facts as ErrorFacts<CodesOfKind["malformed"]>, options);
    case "untrusted":
      return new UntrustedError(facts as ErrorFacts<CodesOfKind["untrusted"]>, options);
    case "network":
      return new NetworkError(facts as ErrorFacts<CodesOfKind["network"]>, options);
    case "internal":
      return new InternalError(facts as ErrorFacts<CodesOfKind["internal"]>, options);
  }
}
