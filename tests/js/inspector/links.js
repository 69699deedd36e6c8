// What is copied: a report, a test vector, a link.

import assert from "node:assert/strict";
import { paste, said, trust } from "./browser.js";
import { token } from "./kinds.js";
import { root, vector } from "./vectors.js";

const { jws } = vector("transaction", "accepted/production");

export async function links(browser, check) {
  let link;
  await browser.open(async (page) => {
    await check("a link holds the text and what it is compared with", async () => {
      await page.locator("#options").evaluate((details) => {
        details.open = true;
      });
      await page.locator("#bundle-id").fill("com.example.app");
      await page.locator("#app-apple-id").fill("1234567890");
      await page.getByLabel("Production", { exact: true }).check();
      await trust(page, "roots", "root.cer", root);
      await paste(page, jws);
      link = await copied(page, "Link");
      assert.ok(link.startsWith(`${browser.server.url}#`), link.slice(0, 80));
      assert.ok(link.includes(jws));
      assert.equal(new URL(page.url()).hash, "", "the address of the page says nothing");
    });
    await check("JSON is the report", async () => {
      const report = JSON.parse(await copied(page, "JSON"));
      assert.deepEqual([report.form, report.verdict], ["transaction", "genuine"]);
      assert.equal(report.certificates.length, 3);
    });
    await check("a test vector is what a verifier says", async () => {
      const { vectors, verifiers, certificates } = JSON.parse(await copied(page, "Test vector"));
      const [made] = vectors;
      assert.deepEqual([made.kind, made.jws, made.verifier], ["transaction", jws, "inspector"]);
      assert.deepEqual(made.expect, vector("transaction", "accepted/production").expect);
      assert.deepEqual(verifiers.inspector, {
        bundleId: "com.example.app",
        appAppleId: 1234567890,
        environments: ["Production"],
        roots: ["root-1"],
      });
      assert.equal(certificates["root-1"], root.toString("base64"));
    });
    await check("a test vector of what is refused has the code", async () => {
      await paste(page, `${jws.slice(0, -8)}AAAAAAAA`);
      const { vectors } = JSON.parse(await copied(page, "Test vector"));
      assert.deepEqual(vectors[0].expect, { code: "jws/signature" });
    });
    await check("a test vector of a notification has what is within", async () => {
      const { jws, expect } = vector("notification", "nested/transaction-and-renewal-info");
      await paste(page, jws);
      const { vectors } = JSON.parse(await copied(page, "Test vector"));
      assert.deepEqual(vectors[0].expect, expect);
    });
    await check("a test vector of a receipt", async () => {
      const { jws } = vector("receipt", "receipt/many-purchases");
      await paste(page, jws);
      const { vectors } = JSON.parse(await copied(page, "Test vector"));
      assert.deepEqual(vectors[0].expect, { code: "x509/root" });
    });
  });

  await browser.open(
    async (page) => {
      await check("a link is followed: the same text, compared with the same", async () => {
        await page.locator(".report").waitFor();
        assert.equal(await page.locator("#text").inputValue(), jws);
        assert.match(
          await page.locator("#chosen").innerText(),
          /com\.example\.app \(1234567890\), Production/,
        );
      });
      await check("a link never says whom to trust", async () => {
        assert.deepEqual((await said(page)).codes, ["x509/root"]);
        assert.equal(await page.locator(".added li").count(), 0);
      });
      await check("the address is forgotten with the text", async () => {
        await page.locator("#clear").click();
        assert.equal(new URL(page.url()).hash, "");
      });
    },
    { fragment: new URL(link).hash },
  );

  await browser.open(async (page) => {
    await check("a receipt comes back from a link byte for byte", async () => {
      const receipt = vector("receipt", "receipt/every-attribute").jws;
      await paste(page, receipt);
      await page.goto(await copied(page, "Link"));
      assert.equal(await page.locator("#text").inputValue(), receipt);
    });
    await check("the link of a sample is short, and opens it", async () => {
      await page.locator('[data-sample="notification"]').click();
      const found = await copied(page, "Link");
      assert.equal(found, `${browser.server.url}#sample=notification`);
      await page.locator("#clear").click();
      await page.goto(found);
      assert.equal((await said(page)).title, "Genuine, under the sample root");
    });
    const now = Math.floor(Date.now() / 1000);
    for (const audience of [
      "appstoreconnect-v1",
      "promotional-offer",
      "advanced-commerce-api",
      "other",
    ]) {
      await check(`a token for ${audience} is not put into a link unless one insists`, async () => {
        await paste(page, token({ aud: audience, iat: now, exp: now + 300 }));
        await page.evaluate(() => navigator.clipboard.writeText("nothing"));
        await page.getByRole("button", { name: "Link" }).click();
        const warning = page.locator(".warning");
        assert.match(await warning.innerText(), /can use it/);
        assert.equal(await page.evaluate(() => navigator.clipboard.readText()), "nothing");
        await warning.getByRole("button", { name: "Do not" }).click();
        assert.equal(await warning.isVisible(), false);
        assert.equal(await page.evaluate(() => navigator.clipboard.readText()), "nothing");
        await page.getByRole("button", { name: "Link" }).click();
        await warning.getByRole("button", { name: "Copy it nevertheless" }).click();
        await page.locator("#status", { hasText: "Copied: Link" }).waitFor({ state: "attached" });
        assert.match(await page.evaluate(() => navigator.clipboard.readText()), /#text=eyJ/);
      });
    }
    await check("the JSON of a token holds no signature", async () => {
      const text = token({ aud: "appstoreconnect-v1", iat: now, exp: now + 300 });
      await paste(page, text);
      const report = await copied(page, "JSON");
      assert.ok(!report.includes(text.split(".")[2]));
    });
    await check("a fragment that says nothing changes nothing", async () => {
      await page.goto(`${browser.server.url}#other=1`);
      assert.notEqual(await page.locator("#text").inputValue(), "");
    });
  });
}

async function copied(page, name) {
  await page.evaluate(() => {
    document.getElementById("status").textContent = "";
  });
  await page.locator(".actions").getByRole("button", { name, exact: true }).click();
  await page.locator("#status", { hasText: `Copied: ${name}` }).waitFor({ state: "attached" });
  return await page.evaluate(() => navigator.clipboard.readText());
}
