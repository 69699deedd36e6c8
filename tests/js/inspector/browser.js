// Chromium, the page as it was built, and what a person does there.

import assert from "node:assert/strict";
import { chromium } from "playwright-core";
import { serve } from "../../../npm/inspector/serve.js";
import { browser, FLAGS } from "../drivers/chromium.js";

export class Browser {
  /** Every address that was asked for. */
  asked = [];

  static async start() {
    const made = new Browser();
    made.server = await serve({ seen: (url) => made.asked.push(url) });
    made.program = await chromium.launch({
      executablePath: browser(),
      args: FLAGS,
      timeout: 60_000,
    });
    return made;
  }

  async stop() {
    await this.program.close();
    this.server.close();
  }

  /** Opens the page for as long as `work` takes; whatever it complains of is a fault. */
  async open(work, { fragment = "", url = this.server.url, complaints = [], ...context } = {}) {
    const own = await this.program.newContext({
      viewport: { width: 1280, height: 900 },
      locale: "en-GB",
      timezoneId: "Europe/Zurich",
      permissions: url.startsWith("http") ? ["clipboard-read", "clipboard-write"] : [],
      ...context,
    });
    try {
      const page = await own.newPage();
      page.setDefaultTimeout(20_000);
      const said = [];
      page.on("console", (message) => said.push(message.text()));
      page.on("pageerror", (error) => said.push(String(error)));
      await page.goto(url + fragment);
      await work(page, said);
      const others = said.filter((one) => !complaints.some((known) => known.test(one)));
      assert.deepEqual(others, [], "the page complained");
    } finally {
      await own.close();
    }
  }
}

/** Puts a text into the page as if it had been typed there. */
export async function paste(page, text) {
  if (text.length < 100_000) {
    await page.locator("#text").fill(text);
  } else {
    // What a driver types arrives letter by letter.
    await page.locator("#text").evaluate((field, text) => {
      field.value = text;
      field.dispatchEvent(new Event("input", { bubbles: true }));
    }, text);
  }
}

/** What the page says a text is: the verdict, the form, the title, the checks that failed with their codes. */
export async function said(page) {
  return await page.evaluate(() => {
    const report = document.querySelector(".report");
    const failed = [...document.querySelectorAll(".check.failed")];
    return {
      verdict: report?.dataset.verdict,
      form: report?.dataset.form,
      title: document.querySelector(".verdict h2")?.textContent,
      reason: document.querySelector(".verdict .why")?.textContent,
      codes: failed.map((line) => line.querySelector(".code code").textContent),
      checks: failed.map((line) => line.dataset.check),
      status: document.getElementById("status").textContent,
    };
  });
}

/** Adds a certificate in the form below “Check against”. */
export async function trust(page, use, name, der) {
  await page.locator("#options").evaluate((details) => {
    details.open = true;
  });
  const before = await page.locator(".added li").count();
  await page.locator("#use").selectOption(use);
  await page
    .locator("#certificate")
    .setInputFiles({ name, mimeType: "application/x-x509-ca-cert", buffer: der });
  await page.locator(".added li").nth(before).waitFor();
}

/** Says what is in a row of the table, by the name of its member. */
export async function row(page, name, within = ".contents") {
  const rows = page.locator(`${within} tr`).filter({
    has: page.locator("th > code", { hasText: new RegExp(`^${name}$`) }),
  });
  return await rows.first().innerText();
}
