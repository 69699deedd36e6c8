/** What a verified payload is: data, and nothing that could surprise who uses it. */

import { assert, assertEqual, type Checks } from "./checks.js";
import { type Data, type Library, sample } from "./vectors.js";

export async function run(checks: Checks, library: Library, data: Data): Promise<void> {
  const { jws, now, verifier } = sample(library, data);
  const payload = (): object => verifier().transaction(jws, { now });

  await checks.check("payload: is a plain object", () => {
    assert(Object.getPrototypeOf(payload()) === Object.prototype, "another prototype");
    assertEqual(Object.getOwnPropertySymbols(payload()), [], "symbols");
  });
  await checks.check("payload: is the signed text, member by member", () => {
    const [, signed = ""] = jws.split(".");
    const text = atob(signed.replaceAll("-", "+").replaceAll("_", "/"));
    const bytes = Uint8Array.from(text, (character) => character.charCodeAt(0));
    assertEqual(
      JSON.stringify(payload()),
      JSON.stringify(JSON.parse(new TextDecoder().decode(bytes))),
      "payload",
    );
  });
  await checks.check("payload: belongs to its caller alone", () => {
    const shared = verifier();
    const first: { productId?: unknown } = shared.transaction(jws, { now });
    const expected = first.productId;
    first.productId = "changed";
    assertEqual(shared.transaction(jws, { now }).productId, expected, "productId");
  });
  await checks.check("payload: leaves Object.prototype alone", () => {
    const before = Object.getOwnPropertyNames(Object.prototype);
    payload();
    assertEqual(Object.getOwnPropertyNames(Object.prototype), before, "Object.prototype");
  });
}
