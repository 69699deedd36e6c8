import { readOptions, time, wholeNumber } from "./arguments.js";
import type { BoundSigner, Held } from "./binding.js";
import {
  type CheckedCredentials,
  type Credentials,
  credentialForms,
  credentialNames,
  holdSigner,
} from "./credentials.js";

/** Who asks, and for how long. */
export interface ApiTokenOptions extends Credentials {
  /** How long the token is valid, in milliseconds: less than an hour, five minutes by default. */
  lifetime?: number;
  /** The present time, in milliseconds since 1970 or as a `Date`; the clock's unless given. */
  now?: number | Date;
}

interface CheckedOptions extends CheckedCredentials {
  lifetime?: number;
  now?: number;
}

/**
 * Makes a token for Apple's server APIs, for the header `Authorization: Bearer ...`.
 *
 * The clients make and renew their tokens by themselves; this is for calls of your own.
 *
 * ```ts
 * const token = createApiToken({ privateKey, keyId, issuerId, bundleId });
 * await fetch(url, { headers: { authorization: `Bearer ${token}` } });
 * ```
 *
 * @throws {@link UsageError} `usage/private-key` says what was given in the place of a key,
 * `usage/option` which option cannot be used
 */
export function createApiToken(options: ApiTokenOptions): string {
  const { lifetime, now, ...credentials } = readOptions<CheckedOptions>(
    options,
    { ...credentialForms, lifetime: wholeNumber, now: time },
    credentialNames,
  );
  const signer = holdSigner(credentials);
  return signer.call<string>((core) => core.apiToken(lifetime, now ?? Date.now()));
}

/** How long a token that is handed out is still valid at least, in milliseconds. */
const MARGIN = 60_000;
/** How long each token is valid, in milliseconds. */
const LIFETIME = 300_000;

/**
 * The token of a client: one for all of its calls, made anew shortly before it expires.
 *
 * It is made synchronously, so calls that run side by side cannot make two.
 */
export class ApiTokens {
  readonly #signer: Held<BoundSigner>;
  #token = "";
  #made = Number.NaN;

  constructor(credentials: CheckedCredentials) {
    this.#signer = holdSigner(credentials);
  }

  /** A token that is valid now. A clock that was set back makes a new one too. */
  current(now: number = Date.now()): string {
    const age = now - this.#made;
    if (!(age >= 0 && age < LIFETIME - MARGIN)) {
      this.#token = this.#signer.call<string>((core) => core.apiToken(LIFETIME, now));
      this.#made = now;
    }
    return this.#token;
  }

  /** Makes the next call get another token, if this one, which was refused, is still in use. */
  discard(token: string): void {
    if (token === this.#token) {
      this.#made = Number.NaN;
    }
  }
}
