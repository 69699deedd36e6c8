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
