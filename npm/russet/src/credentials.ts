import { type Forms, text, textOrBytes } from "./arguments.js";
import { type BoundSigner, Held } from "./binding.js";

/** The In-App Purchase key of an app, and whose it is: all of it is in App Store Connect. */
export interface Credentials {
  /**
   * The private key, as the .p8 file has it: its text, with real line breaks or with `\n` in their
   * place, in base64 or not, or its bytes.
   */
  privateKey: string | Uint8Array | ArrayBuffer;
  /** The identifier of the key, like `2X9R4HXF34`. */
  keyId: string;
  /** The identifier of the issuer, a UUID. */
  issuerId: string;
  /** The app's bundle identifier. */
  bundleId: string;
}

/** Credentials after their types were checked. */
export interface CheckedCredentials extends Credentials {
  privateKey: Uint8Array;
}

export const credentialForms: Forms<CheckedCredentials> = {
  privateKey: textOrBytes,
  keyId: text,
  issuerId: text,
  bundleId: text,
};

/** The names of the options that make up credentials; none can be left out. */
export const credentialNames = ["privateKey", "keyId", "issuerId", "bundleId"] as const;

/**
 * A signer in the core.
 *
 * Its key stays in a closure that nothing refers to but private fields, so that no object shows it
 * when it is printed or serialised.
 */
export function holdSigner(credentials: CheckedCredentials): Held<BoundSigner> {
  const { privateKey, keyId, issuerId, bundleId } = credentials;
  return new Held((binding) => binding.signer(privateKey, keyId, issuerId, bundleId));
}
