// Every reason for which a verifier refuses something is on the page, for every kind: the vectors, one
// of each code, under the verifier that they are meant for.

import assert from "node:assert/strict";
import { paste, said, trust } from "./browser.js";
import { all } from "./vectors.js";

const USES = {
  roots: "roots",
  xcodeCertificates: "xcodeCertificates",
  localTestingRoots: "localTestingRoots",
};

/** An inspection has no other limits than its own. */
const NOT_OF_INSPECTIONS = ["maxInputLength", "clockTolerance"];

/** Nobody says which kind is expected: it says which one it is. */
const OF_EXPECTATIONS = "identity/kind";

/** What cannot be told from what was pasted, because it may be something else. */
const UNDECIDED = {
  "certificates/missing": "a token, which carries none",
  "nested/transaction-signed-by-xcode": "the certificate may be Xcode's",
};

/** A text that does not begin as base64 of a receipt does is no receipt. */
const NO_RECEIPT = "receipt/hexadecimal";

export async function failures(browser, check) {
  const groups = new Map();
  const seen = new Set();
  for (const vector of all) {
    const { code } = vector.expect;
    const key = `${vector.kind} ${code}`;
    const isMeant =
      code !== OF_EXPECTATIONS &&
      vector.jws !== "" &&
      !NOT_OF_INSPECTIONS.some((option) => option in vector.options);
    // A single certificate that nobody knows may be Xcode's: kinds.js has that.
    const isXcode = ["x509/root", "x509/chain-length"].includes(code) && isSingle(vector);
    if (code === undefined || seen.has(key) || !isMeant || isXcode) {
      continue;
    }
    seen.add(key);
    const group = `${vector.file} ${vector.verifier}`;
    groups.set(group, [...(groups.get(group) ?? []), vector]);
  }
  for (const vectors of groups.values()) {
    await browser.open(async (page) => {
      await page.clock.install();
      await setUp(page, vectors[0]);
      for (const vector of vectors) {
        await check(`${vector.id} ${vector.expect.code}`, async () => {
          await page.clock.setFixedTime(vector.now);
          await paste(page, vector.jws);
          const { verdict, codes, title } = await said(page);
          if (vector.id in UNDECIDED) {
            assert.equal(verdict, "undecided");
            return;
          }
          assert.equal(verdict, "refused", `${title}: ${codes}`);
          const code = vector.id === NO_RECEIPT ? "jws/parts" : vector.expect.code;
          assert.ok(codes.includes(code), `it says ${codes}`);
        });
      }
    });
  }
}

function isSingle({ jws }) {
  try {
    return JSON.parse(Buffer.from(jws.split(".")[0], "base64url")).x5c.length === 1;
  } catch {
    return false;
  }
}

async function setUp(page, { options, certificate }) {
  for (const [option, use] of Object.entries(USES)) {
    for (const name of options[option] ?? []) {
      await trust(page, use, `${name}.cer`, certificate(name));
    }
  }
  await page.locator("#options").evaluate((details) => {
    details.open = true;
  });
  await page.locator("#bundle-id").fill(options.bundleId);
  if (options.appAppleId !== undefined) {
    await page.locator("#app-apple-id").fill(String(options.appAppleId));
  }
  for (const environment of options.environments) {
    await page.getByLabel(environment, { exact: true }).check();
  }
}
