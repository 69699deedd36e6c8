/**
 * The token of a request, judged as Apple documents it: a JWS by ES256 whose key, issuer, audience
 * and app are known, that is valid now and for an hour at most.
 */

import { createPublicKey, type KeyObject, verify } from "node:crypto";

/** Whose tokens are accepted. */
export interface Credentials {
  /** The public half of the In-App Purchase key, as PEM. */
  publicKey: string;
  keyId: string;
  issuerId: string;
  bundleId: string;
}

/** The longest that a token may be valid, in seconds. */
const HOUR = 3600;
/** How far the clocks of two machines may be apart, in seconds. */
const SKEW = 60;

export class Authorization {
  readonly #key: KeyObject;
  readonly #credentials: Credentials;

  constructor(credentials: Credentials) {
    this.#credentials = credentials;
    this.#key = createPublicKey(credentials.publicKey);
  }

  /** Whether the header holds a token that Apple would accept. */
  accepts(header: string | undefined, now: number): boolean {
    const [, head, claims, signature] =
      /^Bearer ([\w-]+)\.([\w-]+)\.([\w-]+)$/.exec(header ?? "") ?? [];
    if (head === undefined || claims === undefined || signature === undefined) {
      return false;
    }
    const { keyId, issuerId, bundleId } = this.#credentials;
    const { alg, kid, typ } = opened(head);
    const { iss, aud, bid, iat, exp } = opened(claims);
    const seconds = now / 1000;
    return (
      alg === "ES256" &&
      typ === "JWT" &&
      kid === keyId &&
      iss === issuerId &&
      aud === "appstoreconnect-v1" &&
      bid === bundleId &&
      typeof iat === "number" &&
      iat <= seconds + SKEW &&
      typeof exp === "number" &&
      exp > seconds &&
      exp - iat <= HOUR &&
      verify(
        "sha256",
        Buffer.from(`${head}.${claims}`),
        { key: this.#key, dsaEncoding: "ieee-p1363" },
        Buffer.from(signature, "base64url"),
      )
    );
  }
}

/** The members of a part of a token; none if it is damaged. */
function opened(part: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, "base64url").toString());
    return typeof value === "object" && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
