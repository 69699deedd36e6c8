/** Signs what is answered, as the App Store does, by an authority that was made for tests. */

import { createPrivateKey, sign } from "node:crypto";
import authority from "./authority.json" with { type: "json" };

const key = createPrivateKey({
  key: Buffer.from(authority.privateKey, "base64"),
  format: "der",
  type: "pkcs8",
});
const header = Buffer.from(JSON.stringify({ alg: "ES256", x5c: authority.chain })).toString(
  "base64url",
);

/** The root of the authority, in DER: for the option `roots` of a verifier. */
export function authorityRoot(): Uint8Array {
  return new Uint8Array(Buffer.from(authority.chain[2] ?? "", "base64"));
}

/** A payload as a JWS. */
export function signed(payload: object): string {
  const message = `${header}.${Buffer.from(JSON.stringify(payload)).toString("base64url")}`;
  const signature = sign("sha256", Buffer.from(message), { key, dsaEncoding: "ieee-p1363" });
  return `${message}.${signature.toString("base64url")}`;
}
