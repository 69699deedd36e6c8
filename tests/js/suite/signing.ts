/**
 * What is signed: keys in every form, API tokens, offers and requests for StoreKit. Signatures are
 * checked by the runtime's own WebCrypto.
 */

import { assert, assertEqual, type Checks, thrownBy } from "./checks.js";
import { assertFailure } from "./failures.js";
import type { Data, Library } from "./vectors.js";

/** Keys as people pass them, and what else they pass by mistake. */
export interface KeyFile {
  /** The public half of every key that is accepted, as a JWK. */
  publicKey: { x: string; y: string };
  vectors: KeyVector[];
}

interface KeyVector {
  id: string;
  /** One of the two is given: text, or bytes in base64. */
  text?: string;
  bytes?: string;
  expect: { accepted: true } | { found: string };
}

const keyId = "2X9R4HXF34";
const issuerId = "57246542-96fe-1a63-e053-0824d011072a";
const bundleId = "com.example.app";
const uuid = "0b1f2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d";
const now = 1_772_366_400_999;
const seconds = 1_772_366_400;
const separator = "\u2063";

export async function run(checks: Checks, library: Library, data: Data): Promise<void> {
  const { publicKey, vectors } = data.signing;
  const check = (name: string, work: () => void | Promise<void>) =>
    checks.check(`signing: ${name}`, work);
  const ecdsa = { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" };
  const jwk = { kty: "EC", crv: "P-256", ...publicKey };
  const verifying = await crypto.subtle.importKey("jwk", jwk, ecdsa, false, ["verify"]);
  const assertSigned = async (signature: Uint8Array<ArrayBuffer>, message: string) => {
    const encoded = new TextEncoder().encode(message);
    const holds = await crypto.subtle.verify(ecdsa, verifying, signature, encoded);
    assert(holds, "the signature does not match");
  };
  /** Header and claims of a JWS whose signature holds. */
  const opened = async (jws: string) => {
    const [header = "", claims = "", signature = "", ...rest] = jws.split(".");
    assert(rest.length === 0 && /^[\w-]+\.[\w-]+\.[\w-]{86}$/.test(jws), "the form");
    await assertSigned(decoded(signature), `${header}.${claims}`);
    assertEqual(parsed(header), { alg: "ES256", kid: keyId, typ: "JWT" }, "header");
    return parsed(claims);
  };

  for (const { id, text, bytes, expect } of vectors) {
    const privateKey = text ?? decoded(bytes ?? "");
    const credentials = { privateKey, keyId, issuerId, bundleId };
    const found = "found" in expect ? expect.found : undefined;
    await check(`key ${id}`, async () => {
      if (found === undefined) {
        assertEqual((await opened(library.createApiToken(credentials))).bid, bundleId, "app");
        new library.OfferSigner(credentials);
        return;
      }
      const failure = {
        kind: "usage",
        code: "usage/private-key",
        message: `option privateKey must be the P-256 private key of a .p8 file, found ${found}`,
        detail: { found },
      } as const;
      for (const call of [
        () => library.createApiToken(credentials),
        () => new library.OfferSigner(credentials),
        () => new library.AppStoreClient({ ...credentials, environment: "Production" }),
      ]) {
        assertFailure(library, thrownBy(call), failure);
      }
    });
  }

  const pem = vectors.find(({ id }) => id === "accepted/pem")?.text ?? "";
  const credentials = { privateKey: pem, keyId, issuerId, bundleId };
  const signer = new library.OfferSigner(credentials);
  const refused = (option: string, call: () => unknown) => {
    const error = thrownBy(call);
    assert(error instanceof library.UsageError, `no UsageError: ${error}`);
    assertEqual([error.code, error.detail], ["usage/option", { ...error.detail, option }], "error");
    assert(!error.message.includes(pem.slice(40, 80)), "the key is in the message");
  };

  await check("a key in memory of its own", async () => {
    const bytes = new TextEncoder().encode(pem);
    for (const privateKey of [bytes, bytes.slice().buffer, new Uint8Array(bytes)]) {
      await opened(library.createApiToken({ ...credentials, privateKey }));
    }
    assertEqual(new TextDecoder().decode(bytes), pem, "the caller's copy");
  });
  await check("credentials of another type, left out or empty", () => {
    for (const option of ["privateKey", "keyId", "issuerId", "bundleId"] as const) {
      for (const value of [undefined, null, 1, {}, [pem]]) {
        const changed = { ...credentials, [option]: value } as never;
        refused(option, () => library.createApiToken(changed));
        refused(option, () => new library.OfferSigner(changed));
      }
      if (option !== "privateKey") {
        refused(option, () => library.createApiToken({ ...credentials, [option]: "" }));
        refused(option, () => library.createApiToken({ ...credentials, [option]: "a b" }));
      }
    }
  });

  await check("a token says what Apple asks for", async () => {
    const claims = { iss: issuerId, aud: "appstoreconnect-v1", bid: bundleId, iat: seconds };
    for (const [options, life] of [
      [{}, 300],
      [{ lifetime: 1000 }, 1],
      [{ lifetime: 3_599_999 }, 3599],
    ] as const) {
      for (const time of [now, new Date(now)]) {
        const token = library.createApiToken({ ...credentials, ...options, now: time });
        assertEqual(await opened(token), { ...claims, exp: seconds + life }, "claims");
      }
    }
    const { iat } = await opened(library.createApiToken(credentials));
    assert(Math.abs(iat - Date.now() / 1000) < 60, `now is ${iat}`);
  });
  await check("a lifetime that Apple refuses", () => {
    for (const lifetime of [0, 999, 3_600_000, 2 ** 52, -1, 1000.5, 1e-17, Number.NaN, 2 ** 53]) {
      refused("lifetime", () => library.createApiToken({ ...credentials, lifetime }));
    }
    refused("lifetime", () => library.createApiToken({ ...credentials, lifetime: "300" as never }));
    refused('"expires"', () => library.createApiToken({ ...credentials, expires: 1 } as never));
  });

  const product = { productId: "com.example.monthly", offerId: "winback" };
  await check("a promotional offer for the original StoreKit", async () => {
    for (const [offer, account, nonce] of [
      [product, "", undefined],
      [{ ...product, appAccountToken: uuid.toUpperCase() }, uuid, undefined],
      [{ ...product, nonce: uuid.toUpperCase(), appAccountToken: "Jane_Doe" }, "jane_doe", uuid],
      [
        { ...product, appAccountToken: "JOSÉ Ärger@example.com" },
        "josé ärger@example.com",
        undefined,
      ],
    ] as const) {
      const { signature, ...signed } = signer.promotionalOffer(offer, { now });
      assertEqual(signed, { keyId, nonce: nonce ?? signed.nonce, timestamp: now }, "members");
      const fields = [bundleId, keyId, product.productId, product.offerId, account];
      const message = [...fields, signed.nonce, String(now)].join(separator);
      await assertSigned(numbersOf(decoded(signature)), message);
    }
  });
  await check("every signature has a nonce of its own", async () => {
    const nonces = new Set<string>();
    for (let round = 0; round < 50; round += 1) {
      nonces.add(signer.promotionalOffer(product).nonce);
      nonces.add((await opened(signer.promotionalOfferV2(product))).nonce);
    }
    assertEqual(nonces.size, 100, "different nonces");
    const form = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
    assert(
      [...nonces].every((nonce) => form.test(nonce)),
      "no UUID of version 4 in lower case",
    );
  });

  const base = { iss: issuerId, bid: bundleId, iat: seconds };
  const assertClaims = async (jws: string, aud: string, expected: object) => {
    const { nonce, ...claims } = await opened(jws);
    assert(typeof nonce === "string" && nonce.length === 36, "nonce");
    assertEqual(claims, { ...base, aud, ...expected }, "claims");
  };
  await check("a promotional offer for StoreKit 2", async () => {
    const offer = { productId: "com.example.monthly", offerIdentifier: "winback" };
    const alone = signer.promotionalOfferV2(product, { now });
    await assertClaims(alone, "promotional-offer", offer);
    const named = signer.promotionalOfferV2({ ...product, transactionId: "1000" }, { now });
    await assertClaims(named, "promotional-offer", { ...offer, transactionId: "1000" });
  });
  await check("eligibility for an introductory offer", async () => {
    for (const allowIntroductoryOffer of [true, false]) {
      const eligibility = { productId: "p", allowIntroductoryOffer, transactionId: "1000" };
      const jws = signer.introductoryOfferEligibility(eligibility, { now });
      await assertClaims(jws, "introductory-offer-eligibility", eligibility);
    }
  });
  const request = {
    operation: "CREATE_SUBSCRIPTION",
    version: "1",
    requestInfo: { requestReferenceId: uuid, appAccountToken: uuid },
    currency: "EUR",
    descriptors: { description: "Tout, à l'année \u{1f3ab}", displayName: "Gold" },
    items: [{ SKU: "gold", description: "d", displayName: "n", price: 9990 }],
    period: "P1Y",
    storefront: "FRA",
    taxCode: "C003-00-1",
  } as const;
  await check("a request of the Advanced Commerce API", async () => {
    const { request: sent, ...claims } = await opened(
      signer.advancedCommerceRequest(request as never, { now }),
    );
    assertEqual(claims, { ...base, aud: "advanced-commerce-api", nonce: claims.nonce }, "claims");
    assertEqual(JSON.parse(new TextDecoder().decode(decoded(sent))), request, "request");
    for (const [option, change] of [
      ["operation", { operation: "CANCEL_SUBSCRIPTION" }],
      ["operation", { operation: undefined }],
      ["version", { version: "2" }],
      ["requestInfo.requestReferenceId", { requestInfo: {} }],
      ["requestInfo.requestReferenceId", { requestInfo: { requestReferenceId: "mine" } }],
      [
        "requestInfo.appAccountToken",
        { requestInfo: { requestReferenceId: uuid, appAccountToken: "jane" } },
      ],
    ] as const) {
      refused(option, () => signer.advancedCommerceRequest({ ...request, ...change } as never));
    }
  });
  await check("a request that no text can hold", () => {
    const sign = (given: unknown) => () => signer.advancedCommerceRequest(given as never, { now });
    const deep = (levels: number) => {
      let inner: object = {};
      for (let level = 0; level < levels; level += 1) {
        inner = { a: inner };
      }
      return inner;
    };
    for (const given of ["x", 5, undefined, null, [request]]) {
      refused("request", sign(given));
    }
    refused("description", sign({ ...request, descriptors: { description: "a\ud800" } }));
    for (const levels of [40, 20_000]) {
      refused("a", sign({ ...request, a: deep(levels) }));
    }
    refused("productId", () => signer.promotionalOfferV2({ ...product, productId: "\udc00" }));
  });
  await check("offers with members that cannot be used", () => {
    const V1 = (change: object) => () => signer.promotionalOffer({ ...product, ...change });
    const V2 = (change: object) => () => signer.promotionalOfferV2({ ...product, ...change });
    const eligibility = { productId: "p", allowIntroductoryOffer: true, transactionId: "1" };
    const introductory = (change: object) => () =>
      signer.introductoryOfferEligibility({ ...eligibility, ...change });
    for (const value of ["", undefined, null, 1, "a\u2063b", "two words", "line\n"]) {
      for (const make of [V1, V2, introductory]) {
        refused("productId", make({ productId: value }));
      }
      for (const make of [V1, V2]) {
        refused("offerId", make({ offerId: value }));
      }
      refused("transactionId", introductory({ transactionId: value }));
    }
    refused("transactionId", V2({ transactionId: "" }));
    for (const value of ["a\u2063b", "a\nb", "\0", "\u0085"]) {
      refused("appAccountToken", V1({ appAccountToken: value }));
    }
    refused("nonce", V1({ nonce: "mine" }));
    for (const value of ["true", 1, undefined, null]) {
      refused("allowIntroductoryOffer", introductory({ allowIntroductoryOffer: value }));
    }
    refused('"transactionID"', V2({ transactionID: "1" }));
  });

  await check("inspect recognises what is signed", () => {
    const eligibility = { productId: "p", allowIntroductoryOffer: true, transactionId: "1" };
    for (const [form, jws] of [
      ["apiToken", library.createApiToken({ ...credentials, now })],
      ["promotionalOffer", signer.promotionalOfferV2(product, { now })],
      ["introductoryOfferEligibility", signer.introductoryOfferEligibility(eligibility, { now })],
      ["advancedCommerceRequest", signer.advancedCommerceRequest(request as never, { now })],
    ] as const) {
      const report = library.inspect(jws, { now, bundleId });
      assertEqual(report.form, form, "form");
      const failed = report.checks.filter(({ outcome }) => outcome === "failed");
      assertEqual(failed, [], form);
    }
  });
  await check("nothing that prints a signer shows its key", () => {
    const shown = `${JSON.stringify(signer)}${String(signer)}${Object.keys(signer).join()}`;
    assertEqual(shown, "{}[object Object]", "what is shown");
    assert(Reflect.ownKeys(signer).length === 0, "own members");
  });
}

function parsed(part: string) {
  return JSON.parse(new TextDecoder().decode(decoded(part)));
}

/** Bytes from base64 of either alphabet. */
function decoded(base64: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

/** The two numbers of a signature in DER, with 32 bytes each, as WebCrypto takes them. */
function numbersOf(der: Uint8Array): Uint8Array<ArrayBuffer> {
  const numbers = new Uint8Array(64);
  assert(der[0] === 0x30 && der[1] === der.length - 2, "no sequence");
  let at = 2;
  for (const end of [32, 64]) {
    const length = der[at + 1] ?? 0;
    const number = der.slice(at + 2, at + 2 + length);
    assert(der[at] === 2 && length > 0 && length <= 33, "no number");
    const isMinimal = number[0] !== 0 || (number[1] ?? 0) >= 0x80;
    assert(isMinimal && (number[0] ?? 0) < 0x80, "not in its shortest form, or negative");
    const digits = number[0] === 0 ? number.slice(1) : number;
    numbers.set(digits, end - digits.length);
    at += 2 + length;
  }
  assertEqual(at, der.length, "leftovers");
  return numbers;
}
