// The same offers, requests and receipts through both libraries.

import { verify } from "node:crypto";
import { readFileSync } from "node:fs";

import { decodeProtectedHeader, jwtVerify } from "jose";

import { outcome, same } from "./libraries.js";

const uuid = "0B1F2C3D-4E5F-4A6B-8C7D-9E0F1A2B3C4D";

export async function compareSignatures(both, credentials, report) {
  const { key, keyId, issuer, bundleId, publicKey } = credentials;
  const signers = (name) =>
    [both.russet, both.apple].map((library) => new library[name](key, keyId, issuer, bundleId));
  const alike = async (name, audience, values) => {
    const [ours, theirs] = await Promise.all(
      signers(name).map(async (creator) => {
        const jws = creator.createSignature(...values);
        const { payload } = await jwtVerify(jws, publicKey, { issuer, audience });
        same(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(payload.nonce), true, "nonce");
        same(Math.abs(payload.iat - Date.now() / 1000) < 10, true, "iat");
        const { nonce, iat, ...claims } = payload;
        return { header: decodeProtectedHeader(jws), claims };
      }),
    );
    same(ours, theirs, "signed");
  };
  for (const transaction of [undefined, null, "1000"]) {
    await report.check(`promotional offer V2 for ${transaction}`, () =>
      alike("PromotionalOfferV2SignatureCreator", "promotional-offer", ["p", "o", transaction]),
    );
  }
  for (const allow of [true, false]) {
    await report.check(`introductory offer, ${allow}`, () =>
      alike("IntroductoryOfferEligibilitySignatureCreator", "introductory-offer-eligibility", [
        "p",
        allow,
        "1000",
      ]),
    );
  }
  const request = {
    operation: "CREATE_ONE_TIME_CHARGE",
    version: "1",
    requestInfo: { requestReferenceId: uuid },
    currency: "EUR",
    item: { SKU: "s", description: "à \u{1f3ab}", displayName: "n", price: 1990 },
    taxCode: "C003-00-1",
  };
  await report.check("Advanced Commerce request", () =>
    alike("AdvancedCommerceInAppSignatureCreator", "advanced-commerce-api", [request]),
  );
  for (const account of ["", uuid, "Jane_Doe"]) {
    await report.check(`promotional offer for ${account || "nobody"}`, () => {
      const now = 1_772_366_400_999;
      const parts = [bundleId, keyId, "p", "o", account.toLowerCase(), uuid.toLowerCase(), now];
      for (const { PromotionalOfferSignatureCreator } of [both.russet, both.apple]) {
        const creator = new PromotionalOfferSignatureCreator(key, keyId, bundleId);
        const text = creator.createSignature("p", "o", account, uuid, now);
        const der = Buffer.from(text, "base64");
        same(der.toString("base64"), text, "base64");
        same(
          verify("sha256", Buffer.from(parts.join("\u2063")), publicKey, der),
          true,
          "signature",
        );
      }
    });
  }
  await compareReceipts(both, report);
}

/** Receipts of both kinds. Where they are not genuine, `differences.js` has the cases. */
async function compareReceipts(both, report) {
  const text = readFileSync(new URL("../../vectors/receipt.json", import.meta.url), "utf8");
  const divergences = JSON.parse(
    readFileSync(new URL("../../vectors/divergences.json", import.meta.url), "utf8"),
  );
  const different = new Set(divergences.flatMap(({ vectors }) => vectors));
  const app = "extractTransactionIdFromAppReceipt";
  for (const { id, jws, expect } of JSON.parse(text).vectors) {
    if (!("payload" in expect) || different.has(id)) {
      continue;
    }
    await report.check(`receipt ${id}`, async () => {
      const call = ({ ReceiptUtility }) => new ReceiptUtility()[app](jws);
      same(await outcome(call, both.russet), await outcome(call, both.apple), "transaction");
    });
  }
  const info = (list) => Buffer.from(list).toString("base64");
  const single = (inner) =>
    info(`{\n\t"signature" = "AA==";\n\t"purchase-info" = "${info(inner)}";\n}`);
  for (const [what, receipt] of [
    ["a transaction", single('{\n\t"transaction-id" = "33993399";\n}')],
    ["no transaction", single('{\n\t"quantity" = "1";\n}')],
    ["no purchase", info('{\n\t"signature" = "AA==";\n}')],
    ["nothing", ""],
    ["text", info("hello")],
  ]) {
    await report.check(`receipt of a transaction with ${what}`, async () => {
      const call = ({ ReceiptUtility }) =>
        new ReceiptUtility().extractTransactionIdFromTransactionReceipt(receipt);
      same(await outcome(call, both.russet), await outcome(call, both.apple), "transaction");
    });
  }
}
