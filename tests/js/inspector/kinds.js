// Every kind of input, and what the page makes of it.

import assert from "node:assert/strict";
import { generateKeyPairSync, sign } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { paste, row, said, trust } from "./browser.js";
import { receiptRoot, root, unsigned, vector, xcode } from "./vectors.js";

const SIGNED = [
  ["transaction", "transaction", "accepted/every-field"],
  ["renewalInfo", "renewal-info", "renewal-info/production"],
  ["appTransaction", "app-transaction", "app-transaction/production"],
  ["notification", "notification", "nested/transaction-and-renewal-info"],
  ["realtimeRequest", "realtime-request", "realtime-request/production"],
  ["receipt", "receipt", "receipt/many-purchases"],
];

export async function kinds(browser, check) {
  await genuine(browser, check);
  await browser.open(async (page) => {
    await trust(page, "roots", "root.cer", root);
    await trust(page, "roots", "receipts.cer", receiptRoot);
    for (const [form, file, id] of SIGNED) {
      await check(`${form} is genuine under a root that was added`, async () => {
        await paste(page, vector(file, id).jws);
        const { verdict, form: found, title, codes, status } = await said(page);
        assert.deepEqual([verdict, found, codes], ["genuine", form, []]);
        assert.equal(title, "Genuine, under a root you added");
        assert.equal(status, title);
      });
      await check(`${form}: every member is in the table and documented`, async () => {
        const names = Object.keys(await payload(page));
        const found = await page
          .locator(".contents > .view > table > tbody > tr > th > code")
          .allInnerTexts();
        assert.deepEqual(found, names);
        const flagged = page.locator(".contents tr", { has: page.locator(".flag") });
        // What a receipt has beyond what is documented stands under this name.
        const expected = form === "receipt" ? ["unknown"] : [];
        assert.deepEqual(await flagged.locator("th > code").allInnerTexts(), expected);
      });
    }

    await check(
      "dates are local, in UTC and relative; prices in their currency; enums explained",
      async () => {
        await paste(page, vector("transaction", "accepted/every-field").jws);
        assert.match(
          await row(page, "signedDate"),
          /1 Mar 2026, 13:00:00 UTC\+1\s+2026-03-01 12:00:00 UTC · .*ago/,
        );
        assert.match(await row(page, "price"), /\s9\.99 EUR\s+9990 thousandths/);
        assert.match(await row(page, "offerType"), /4\s+For customers who left/);
        assert.match(await row(page, "revocationPercentage"), /67\.932 %/);
        assert.match(await row(page, "offerPeriod"), /P3M\s+3 months/);
        assert.match(await row(page, "type"), /Auto-Renewable Subscription/);
        // An amount within takes the currency from around it.
        assert.match(await row(page, "estimatedTax"), /\s1\.59 EUR/);
      },
    );

    await check("prices have the coins of their currency, whatever they are", async () => {
      const { jws } = vector("transaction", "accepted/every-field");
      for (const [price, currency, shown] of [
        [9000, "EUR", "9.00 EUR"],
        [9900, "EUR", "9.90 EUR"],
        [9995, "USD", "9.995 USD"],
        [0, "USD", "0.00 USD"],
        [-1990, "USD", "-1.99 USD"],
        [1234567890, "USD", "1,234,567.89 USD"],
        [990000, "JPY", "990 JPY"],
        [1500, "KWD", "1.500 KWD"],
        [33.3, "EUR", "0.033 EUR"],
        [9990, "eur", "9.99\n9990 thousandths, in a currency that is not given"],
      ]) {
        await paste(page, changed(jws, { price, currency }));
        const text = await row(page, "price");
        assert.ok(text.includes(`\t${shown}`), `${price} ${currency}: ${text}`);
      }
    });

    await check("times are told in the units that say most", async () => {
      const { jws } = vector("transaction", "accepted/every-field");
      const [second, hour, day] = [1000, 3_600_000, 86_400_000];
      for (const [distance, shown] of [
        [-day - hour, "1 day ago"],
        [-2 * day - hour, "2 days ago"],
        [-90 * second, "1 minute ago"],
        [-1000 * 366 * day, "1,002 years ago"],
        [day + hour, "in 1 day"],
        [3 * hour + 60 * second, "in 3 hours"],
      ]) {
        await paste(page, changed(jws, { purchaseDate: Date.now() + distance }));
        const text = await row(page, "purchaseDate");
        assert.ok(text.includes(` · ${shown}`), `${distance}: ${text}`);
      }
    });

    await check("members and values that are not documented are marked", async () => {
      await paste(page, vector("transaction", "accepted/unknown-values").jws);
      assert.notEqual(
        await page.locator(".contents td .flag", { hasText: "value not documented" }).count(),
        0,
      );
      await paste(page, vector("transaction", "accepted/unknown-members").jws);
      assert.notEqual(
        await page.locator(".contents th .flag", { hasText: "not documented" }).count(),
        0,
      );
      await paste(page, vector("transaction", "accepted/member-of-the-prototype").jws);
      assert.equal((await said(page)).verdict, "genuine");
    });

    await check("what is within a notification opens in its place", async () => {
      await paste(page, vector("notification", "nested/transaction-and-renewal-info").jws);
      const nested = page.locator(".nested[open]");
      assert.equal(await nested.count(), 2);
      assert.match(
        await nested.nth(0).innerText(),
        /Genuine[\s\S]*Transaction[\s\S]*com\.example\.app\.coins/,
      );
      assert.match(
        await nested.nth(1).innerText(),
        /Genuine[\s\S]*Renewal info[\s\S]*autoRenewProductId/,
      );
    });

    await check("purchases are put into order by any column, both ways", async () => {
      await paste(page, vector("receipt", "receipt/many-purchases").jws);
      const column = async (number) =>
        await page.locator(`.list tbody td:nth-child(${number})`).allInnerTexts();
      const head = (name) => page.locator(".list th", { hasText: new RegExp(`^${name}$`) });
      await head("Quantity").locator("button").click();
      assert.equal(await head("Quantity").getAttribute("aria-sort"), "ascending");
      const index = (await page.locator(".list th").allInnerTexts()).indexOf("Quantity") + 1;
      assert.deepEqual(await column(index), ["1", "1", "1", "1", "5", "20"]);
      await head("Quantity").locator("button").click();
      assert.deepEqual(await column(index), ["20", "5", "1", "1", "1", "1"]);
      assert.equal(await head("Quantity").getAttribute("aria-sort"), "descending");
      await head("Product").locator("button").click();
      assert.equal(await head("Quantity").getAttribute("aria-sort"), null);
      assert.match((await column(1))[0], /coins/);
      await head("Bought").locator("button").click();
      assert.match((await column(2))[0], /1 Jun 2024/);
    });

    await check("the chain is three cards with the signing date on each line of time", async () => {
      await paste(page, vector("transaction", "accepted/production").jws);
      assert.equal(await page.locator(".chain .card").count(), 3);
      assert.equal(await page.locator(".chain .validity .mark").count(), 3);
      const cards = await page.locator(".chain .card").allInnerTexts();
      assert.match(
        cards[0],
        /Signs the message[\s\S]*P-256[\s\S]*1\.2\.840\.113635\.100\.6\.11\.1[\s\S]*SHA-256/,
      );
      assert.match(cards[2], /not Apple’s[\s\S]*P-384/);
      assert.equal(await page.locator(".chain .outside").count(), 0);
    });

    await check("JSON and header are shown when asked for", async () => {
      const jws = vector("transaction", "accepted/production").jws;
      await paste(page, jws);
      await page.getByRole("button", { name: "JSON", exact: true }).last().click();
      const shown = JSON.parse(await page.locator(".json").innerText());
      assert.deepEqual(shown, JSON.parse(Buffer.from(jws.split(".")[1], "base64url")));
      await page.getByRole("button", { name: "Header" }).click();
      assert.match(await page.locator(".json").innerText(), /"alg": "ES256"/);
    });
  });

  await browser.open(async (page) => {
    await check(
      "Xcode's data cannot be told without its certificate, and is genuine with it",
      async () => {
        await paste(page, vector("transaction", "accepted/xcode").jws);
        const before = await said(page);
        assert.deepEqual([before.verdict, before.title], ["undecided", "Cannot be told"]);
        assert.match(before.reason, /Export it from Xcode/);
        await trust(page, "xcodeCertificates", "xcode.cer", xcode);
        const after = await said(page);
        assert.deepEqual(
          [after.verdict, after.title],
          ["genuine", "Genuine, by the Xcode certificate you added"],
        );
      },
    );
    const now = Math.floor(Date.now() / 1000);
    for (const [form, audience] of [
      ["apiToken", "appstoreconnect-v1"],
      ["promotionalOffer", "promotional-offer"],
      ["introductoryOfferEligibility", "introductory-offer-eligibility"],
      ["advancedCommerceRequest", "advanced-commerce-api"],
      ["unknownToken", "somebody"],
    ]) {
      await check(`${form} cannot be told: the key is not in it`, async () => {
        await paste(
          page,
          token({ aud: audience, iat: now, exp: now + 300, iss: "issuer", bid: "com.example.app" }),
        );
        const { verdict, form: found, codes } = await said(page);
        assert.deepEqual([verdict, found, codes], ["undecided", form, []]);
        assert.match(await row(page, "exp"), /UTC · in \d+ minutes/);
      });
    }
    await check("a token that is over would be refused", async () => {
      await paste(page, token({ aud: "appstoreconnect-v1", iat: now - 600, exp: now - 300 }));
      const { verdict, title, checks } = await said(page);
      assert.deepEqual(
        [verdict, title, checks],
        ["refused", "Apple would refuse it", ["lifetime"]],
      );
    });
    await check("a text that is none of this is told so", async () => {
      await paste(page, "hello");
      const { verdict, form, title, codes } = await said(page);
      assert.deepEqual(
        [verdict, form, title, codes],
        ["refused", "unknown", "Not signed data", ["jws/parts"]],
      );
    });
    await check("a message with a payload of no known kind", async () => {
      await paste(
        page,
        unsigned({ alg: "ES256", x5c: ["AA==", "AA==", "AA=="] }, { some: "thing" }),
      );
      const { verdict, form } = await said(page);
      assert.deepEqual([verdict, form], ["refused", "signedMessage"]);
    });
  });
}

/** Receipts that Apple and Xcode really signed, where somebody has some. */
async function genuine(browser, check) {
  const folder = process.env.RUSSET_DATA;
  if (folder === undefined) {
    check.skip("RUSSET_DATA does not say where genuine receipts are");
    return;
  }
  const read = (name) => readFileSync(join(folder, "receipts", name));
  const { items } = JSON.parse(read("manifest.json"));
  await browser.open(async (page) => {
    for (const { id, file } of items) {
      await check(`genuine: ${id}`, async () => {
        await paste(page, read(file).toString("base64"));
        const isXcode = file.startsWith("Xcode");
        assert.equal((await said(page)).title, isXcode ? "Cannot be told" : "Genuine");
        assert.equal(await page.locator(".tag.apple").count(), isXcode ? 0 : 1);
        assert.match(
          await page.locator(".facts").innerText(),
          isXcode ? /not Apple’s/ : /Apple’s own root/,
        );
      });
      await check(`genuine, and changed: ${id}`, async () => {
        const bytes = read(file);
        bytes[bytes.length - 5] ^= 1;
        await paste(page, bytes.toString("base64"));
        assert.equal((await said(page)).verdict, "refused");
      });
    }
  });
}

async function payload(page) {
  await page.getByRole("button", { name: "JSON", exact: true }).last().click();
  const text = await page.locator(".json").innerText();
  await page.getByRole("button", { name: "Table" }).click();
  // Texts that are cut are followed by their length.
  return JSON.parse(text.replaceAll(/" [\d,]+ characters/g, '"'));
}

export function token(claims) {
  const { privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const part = (value) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const text = `${part({ alg: "ES256", kid: "2X9R4HXF34", typ: "JWT" })}.${part(claims)}`;
  const signature = sign("sha256", Buffer.from(text), {
    key: privateKey,
    dsaEncoding: "ieee-p1363",
  });
  return `${text}.${signature.toString("base64url")}`;
}

/** A message that says something else, which nobody signed. */
function changed(jws, members) {
  const [header, payload, signature] = jws.split(".");
  const said = { ...JSON.parse(Buffer.from(payload, "base64url")), ...members };
  return `${header}.${Buffer.from(JSON.stringify(said)).toString("base64url")}.${signature}`;
}
