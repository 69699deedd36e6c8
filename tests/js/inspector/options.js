// What the input is judged by.

import assert from "node:assert/strict";
import { paste, said, trust } from "./browser.js";
import { pem } from "./inputs.js";
import { root, vector } from "./vectors.js";

const { jws } = vector("transaction", "accepted/production");

export async function options(browser, check) {
  await browser.open(async (page) => {
    const summary = async () => await page.locator("#chosen").innerText();
    await check("without any, Apple's roots judge", async () => {
      await paste(page, jws);
      assert.deepEqual((await said(page)).codes, ["x509/root"]);
      assert.equal(await summary(), "Apple’s roots, any app, any environment");
    });
    await check("a root that is added judges at once", async () => {
      await trust(page, "roots", "root.pem", Buffer.from(pem(root)));
      assert.equal((await said(page)).verdict, "genuine");
      assert.match(await summary(), /^Apple’s roots and one of yours/);
    });
    await check("another app is told", async () => {
      await page.locator("#bundle-id").fill("com.example.other");
      assert.deepEqual((await said(page)).codes, ["identity/bundle-id"]);
      assert.match(await summary(), /com\.example\.other/);
      await page.locator("#bundle-id").fill("com.example.app");
      assert.equal((await said(page)).verdict, "genuine");
    });
    await check("another environment is told", async () => {
      await page.getByLabel("Sandbox", { exact: true }).check();
      assert.deepEqual((await said(page)).codes, ["identity/environment"]);
      await page.getByLabel("Production", { exact: true }).check();
      assert.equal((await said(page)).verdict, "genuine");
      await page.getByLabel("Sandbox", { exact: true }).uncheck();
      await page.getByLabel("Production", { exact: true }).uncheck();
    });
    await check("another Apple ID is told", async () => {
      await paste(page, vector("app-transaction", "app-transaction/production").jws);
      await page.locator("#app-apple-id").fill("1");
      assert.deepEqual((await said(page)).codes, ["identity/app-apple-id"]);
      await page.locator("#app-apple-id").fill("one");
      assert.equal(await page.locator("#app-apple-id").getAttribute("aria-invalid"), "true");
      assert.equal((await said(page)).verdict, "genuine");
      await page.locator("#app-apple-id").fill("");
    });
    await check("a root for LocalTesting speaks for nothing else", async () => {
      await paste(page, jws);
      await page.getByRole("button", { name: "Remove this certificate" }).click();
      assert.deepEqual((await said(page)).codes, ["x509/root"]);
      await trust(page, "localTestingRoots", "root.cer", root);
      const { verdict, codes } = await said(page);
      assert.equal(verdict, "refused");
      assert.deepEqual(codes, ["identity/environment"]);
    });
    for (const [name, bytes] of [
      ["no certificate", Buffer.from("hello")],
      ["half a certificate", root.subarray(0, 200)],
      [
        "a text in PEM that is none",
        Buffer.from("-----BEGIN CERTIFICATE-----\n!!!\n-----END CERTIFICATE-----\n"),
      ],
      ["nothing", Buffer.alloc(0)],
    ]) {
      await check(`${name} is not added`, async () => {
        await page
          .locator("#certificate")
          .setInputFiles({ name: "wrong\u202e.cer", mimeType: "", buffer: bytes });
        const problem = page.locator(".problem");
        await problem.filter({ hasText: /certificate/ }).waitFor();
        assert.match(await problem.innerText(), /wrongU\+202E\.cer/);
        assert.equal(await page.locator(".added li").count(), 1);
      });
    }
  });
}
