// For everybody: no fault that axe finds in either theme, at any width, and all of it by keyboard.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { paste, said } from "./browser.js";
import { vector } from "./vectors.js";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const STATES = {
  empty: async () => {},
  privacy: async (page) => await page.locator("#privacy-button").click(),
  options: async (page) => await page.locator("#options summary").click(),
  notification: sample("notification"),
  receipt: sample("receipt"),
  forged: sample("forged"),
  expired: sample("expired"),
  xcode: sample("xcode"),
  several: sample("several"),
  JSON: async (page) => {
    await sample("transaction")(page);
    await page.getByRole("button", { name: "JSON", exact: true }).last().click();
  },
  warning: async (page) => {
    await paste(page, (await import("./kinds.js")).token({ aud: "appstoreconnect-v1" }));
    await page.getByRole("button", { name: "Link" }).click();
  },
  note: async (page) => {
    const buffer = Buffer.from("-----BEGIN PRIVATE KEY-----");
    await page.locator("#file").setInputFiles({ name: "key", mimeType: "", buffer });
    await page.locator("#note").waitFor();
  },
};

export async function axe(browser, check) {
  for (const colorScheme of ["light", "dark"]) {
    for (const [name, reach] of Object.entries(STATES)) {
      await check(`axe finds nothing: ${name}, ${colorScheme}`, async () => {
        await browser.open(
          async (page) => {
            await reach(page);
            await page.evaluate(AXE);
            const { violations } = await page.evaluate(() =>
              globalThis.axe.run({ resultTypes: ["violations"] }),
            );
            const found = violations.map(
              ({ id, nodes }) =>
                `${id}: ${nodes
                  .slice(0, 3)
                  .map(({ html, failureSummary }) => `${html.slice(0, 160)} ${failureSummary}`)
                  .join("; ")}`,
            );
            assert.deepEqual(found, []);
          },
          { colorScheme },
        );
      });
    }
  }
  for (const width of [390, 320, 768]) {
    await check(`nothing is wider than ${width} pixels`, async () => {
      await browser.open(
        async (page) => {
          for (const name of [
            "empty",
            "options",
            "notification",
            "receipt",
            "forged",
            "several",
            "JSON",
          ]) {
            await page.goto("about:blank");
            await page.goto(browser.server.url);
            await STATES[name](page);
            const wide = await page.evaluate(
              () => document.documentElement.scrollWidth - innerWidth,
            );
            assert.ok(wide <= 0, `${name}: ${wide} pixels too wide`);
          }
        },
        { viewport: { width, height: 844 } },
      );
    });
  }
  await check("on a phone purchases are a table all the same", async () => {
    await browser.open(
      async (page) => {
        await STATES.receipt(page);
        for (const cell of [".list th", ".list tbody tr:first-child td"]) {
          const places = await page
            .locator(cell)
            .evaluateAll((cells) => cells.map((one) => one.getBoundingClientRect().top));
          assert.ok(places.length > 5 && new Set(places).size === 1, `${cell}: ${places}`);
        }
      },
      { viewport: { width: 390, height: 844 } },
    );
  });
  await check("everything is reached and done by keyboard", async () => {
    await browser.open(async (page) => {
      const press = async (key, times = 1) => {
        for (let time = 0; time < times; time += 1) {
          await page.keyboard.press(key);
        }
      };
      const focused = async () =>
        await page.evaluate(() => document.activeElement?.innerText || document.activeElement?.id);
      const until = async (expected) => {
        for (let tries = 0; tries < 60; tries += 1) {
          if (expected.test(await focused())) {
            return;
          }
          await press("Tab");
        }
        throw new Error(`${expected} is not reached; the focus is at ${await focused()}`);
      };
      await press("Tab");
      assert.match(await focused(), /Skip to the result/);
      await until(/Nothing leaves/);
      await press("Enter");
      assert.equal(await page.locator("#policy").isVisible(), true);
      await press("Escape");
      await until(/^text$/);
      await page.keyboard.insertText(
        vector("notification", "nested/transaction-and-renewal-info").jws,
      );
      assert.equal((await said(page)).form, "notification");
      await until(/^file$/);
      await until(/^Forged$/);
      await press("Enter");
      assert.equal((await said(page)).title, "Not genuine");
      await until(/Check against/);
      await press("Enter");
      await until(/^bundle-id$/);
      await page.keyboard.type("com.example.other");
      await until(/^certificate$/);
      await until(/^Link$/);
      await until(/^Certificates$/);
      await press("Enter");
      assert.equal(await focused(), "Certificates");
      await page.locator("body").press("Tab");
      await page.locator('[data-sample="receipt"]').focus();
      await press("Enter");
      await until(/^Quantity$/);
      await press("Enter");
      assert.equal(await page.locator("[aria-sort]").count(), 1);
    });
  });
  await check("a screen reader hears the verdict", async () => {
    await browser.open(async (page) => {
      await page.locator('[data-sample="forged"]').click();
      const status = page.locator("#status");
      assert.equal(await status.getAttribute("role"), "status");
      assert.equal(await status.innerText(), "Not genuine");
      const heard = await page.locator('.check[data-check="signature"]').innerText();
      assert.match(heard, /Signature\s*failed:/);
    });
  });
}

function sample(name) {
  return async (page) => await page.locator(`[data-sample="${name}"]`).click();
}
