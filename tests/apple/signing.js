// Holds what russet signs against Apple's own library, jose and Node's crypto.
//
// node signing.js <folder that tests/js/prepare.js made>
//
// Both sides sign the same thing with the same key: whatever one of them signed has to hold where the
// other one would check it, and to say the same.

import { createPrivateKey, createPublicKey, verify } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";

import {
  AdvancedCommerceInAppSignatureCreator,
  AppStoreServerAPIClient,
  Environment,
  IntroductoryOfferEligibilitySignatureCreator,
  PromotionalOfferSignatureCreator,
  PromotionalOfferV2SignatureCreator,
} from "@apple/app-store-server-library";
import { decodeProtectedHeader, jwtVerify } from "jose";

const [work] = process.argv.slice(2);
const { createApiToken, OfferSigner } = createRequire(join(work, "with-addon/signing.js"))("russet");

const { vectors } = JSON.parse(
  readFileSync(new URL("../vectors/signing/keys.json", import.meta.url), "utf8"),
);
const key = vectors.find(({ id }) => id === "accepted/pem").text;
const publicKey = createPublicKey(createPrivateKey(key));
const [keyId, issuer, bundleId] = [
  "2X9R4HXF34",
  "57246542-96fe-1a63-e053-0824d011072a",
  "com.example.app",
];
const signer = new OfferSigner({ privateKey: key, keyId, issuerId: issuer, bundleId });
const uuid = "0B1F2C3D-4E5F-4A6B-8C7D-9E0F1A2B3C4D";
const [product, offer, transactionId] = ["com.example.monthly", "winback", "1000"];

let passed = 0;
const faults = [];
const check = async (name, work) => {
  try {
    await work();
    passed += 1;
  } catch (error) {
    faults.push(`${name}: ${error.message}`);
  }
};
const same = (ours, theirs, what) => {
  if (!isDeepStrictEqual(ours, theirs)) {
    throw new Error(`${what}: ${JSON.stringify(ours)} instead of ${JSON.stringify(theirs)}`);
  }
};

/** That both say the same, but for what must differ; jose checks signature, issuer and audience. */
async function alike(ours, theirs, audience, differing) {
  const opened = [];
  for (const jws of [ours, theirs]) {
    const options = { issuer, audience, algorithms: ["ES256"], requiredClaims: ["iat", "bid"] };
    const { payload, protectedHeader } = await jwtVerify(jws, publicKey, options);
    same(protectedHeader, decodeProtectedHeader(jws), "header");
    for (const [name, tolerance] of Object.entries(differing)) {
      if (typeof payload[name] !== typeof tolerance) {
        throw new Error(`${name} is ${payload[name]}`);
      }
    }
    opened.push({ payload, protectedHeader });
  }
  const [{ payload: mine, protectedHeader: header }, { payload: apple, protectedHeader: other }] =
    opened;
  same(header, other, "header");
  for (const [name, tolerance] of Object.entries(differing)) {
    const isClose = typeof tolerance === "string" || Math.abs(mine[name] - apple[name]) <= tolerance;
    if (!isClose) {
      throw new Error(`${name}: ${mine[name]} instead of ${apple[name]}`);
    }
    delete mine[name];
    delete apple[name];
  }
  same(mine, apple, "claims");
}

/** Seconds by which two that sign one after the other may differ, and a nonce of its own. */
const inApp = { iat: 5, nonce: "" };

await check("API token", async () => {
  const client = new AppStoreServerAPIClient(key, keyId, issuer, bundleId, Environment.SANDBOX);
  const ours = createApiToken({ privateKey: key, keyId, issuerId: issuer, bundleId });
  await alike(ours, client.createBearerToken(), "appstoreconnect-v1", { iat: 5, exp: 5 });
});

for (const account of ["", uuid, "Jane_Doe", "JOSÉ Ärger@example.com"]) {
  await check(`promotional offer for ${account || "nobody"}`, () => {
    const creator = new PromotionalOfferSignatureCreator(key, keyId, bundleId);
    const now = 1_772_366_400_999;
    const request = { productId: product, offerId: offer, appAccountToken: account, nonce: uuid };
    const { signature, nonce, timestamp } = signer.promotionalOffer(request, { now });
    same([nonce, timestamp], [uuid.toLowerCase(), now], "nonce and timestamp");
    const message = [bundleId, keyId, product, offer, account.toLowerCase(), nonce, now].join("\u2063");
    for (const text of [signature, creator.createSignature(product, offer, account, uuid, now)]) {
      const der = Buffer.from(text, "base64");
      same(der.toString("base64"), text, "base64");
      same(verify("sha256", Buffer.from(message), publicKey, der), true, "signature");
    }
  });
}

await check("promotional offer V2", async () => {
  const creator = new PromotionalOfferV2SignatureCreator(key, keyId, issuer, bundleId);
  for (const id of [undefined, transactionId]) {
    const request = { productId: product, offerId: offer, ...(id && { transactionId: id }) };
    const theirs = creator.createSignature(product, offer, id);
    await alike(signer.promotionalOfferV2(request), theirs, "promotional-offer", inApp);
  }
});

await check("introductory offer eligibility", async () => {
  const creator = new IntroductoryOfferEligibilitySignatureCreator(key, keyId, issuer, bundleId);
  for (const allow of [true, false]) {
    const ours = signer.introductoryOfferEligibility({
      productId: product,
      allowIntroductoryOffer: allow,
      transactionId,
    });
    const theirs = creator.createSignature(product, allow, transactionId);
    await alike(ours, theirs, "introductory-offer-eligibility", inApp);
  }
});

await check("Advanced Commerce request", async () => {
  const creator = new AdvancedCommerceInAppSignatureCreator(key, keyId, issuer, bundleId);
  const request = {
    operation: "CREATE_ONE_TIME_CHARGE",
    version: "1",
    requestInfo: { requestReferenceId: uuid },
    currency: "EUR",
    item: { SKU: "s", description: "à \u{1f3ab}", displayName: "n", price: 1990 },
    storefront: "FRA",
    taxCode: "C003-00-1",
  };
  const ours = signer.advancedCommerceRequest(request);
  await alike(ours, creator.createSignature(request), "advanced-commerce-api", inApp);
});

console.log(faults.join("\n"));
console.log(`${passed} passed, ${faults.length} failed, 0 skipped`);
process.exitCode = faults.length > 0 ? 1 : 0;
