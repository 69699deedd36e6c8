declare const verified: unique symbol;

/**
 * A value whose signature, chain of certificates, date and identity have been checked.
 *
 * It is a plain object, the payload exactly as it was signed. The brand exists for the compiler
 * alone: a function that takes a `Verified<Transaction>` cannot be handed an object that was merely
 * parsed.
 *
 * ```ts
 * function grantAccess(transaction: Verified<Transaction>) { ... }
 * ```
 */
export type Verified<T> = T & { readonly [verified]: true };

declare const unverified: unique symbol;

/**
 * A value that was decoded and nothing more: whoever sent it can have written what they liked.
 *
 * It cannot be handed to a function that asks for a {@link Verified} one.
 */
export type Unverified<T> = T & { readonly [unverified]: true };
