// The ways in which something comes into the page.

import assert from "node:assert/strict";
import { paste, said, trust } from "./browser.js";
import { root, vector, xcode } from "./vectors.js";

const { jws } = vector("transaction", "accepted/production");
const receipt = vector("receipt", "receipt/many-purchases").jws;

export async function inputs(browser, check) {
  await browser.open(async (page) => {
    const form = async () => (await said(page)).form;
    for (const [name, text] of [
      ["in quotes with a comma", ` "${jws}",\n`],
      ["after Bearer", `Bearer ${jws}`],
      ["broken into lines", jws.match(/.{1,76}/g).join("\r\n")],
      ["as the member of a body", JSON.stringify({ signedPayload: jws })],
      ["as the only line among empty ones", `\n\n${jws}\n\n`],
    ]) {
      await check(`a message ${name}`, async () => {
        await paste(page, text);
        assert.equal(await form(), "transaction");
      });
    }
    await check("a receipt broken into lines is one", async () => {
      await paste(page, receipt.match(/.{1,64}/g).join("\n"));
      assert.equal(await form(), "receipt");
    });
    await check("a paste beside the field is taken too", async () => {
      await page.locator("#clear").click();
      await page.evaluate(() => document.activeElement.blur());
      await page.evaluate((text) => navigator.clipboard.writeText(text), jws);
      await page.keyboard.press("Control+V");
      assert.equal(await form(), "transaction");
    });
    await check("a long text is pasted into the field", async () => {
      const long = Array.from({ length: 40 }, () => jws).join("\n");
      await page.evaluate((text) => navigator.clipboard.writeText(text), long);
      await paste(page, "");
      await page.locator("#text").focus();
      await page.keyboard.press("Control+V");
      await page.locator(".several h2", { hasText: "40 texts" }).waitFor();
    });
    await check("clearing leaves nothing", async () => {
      await page.locator("#clear").click();
      assert.equal(await page.locator("#result").innerText(), "");
      assert.equal(await page.locator("#text").inputValue(), "");
      assert.equal(await page.locator("#clear").isVisible(), false);
    });

    const files = {
      "text in a file": ["message.txt", Buffer.from(`${jws}\n`), "transaction"],
      "a receipt in its own bytes": ["receipt", Buffer.from(receipt, "base64"), "receipt"],
      "a receipt in base64": ["receipt.b64", Buffer.from(receipt), "receipt"],
    };
    for (const [name, [file, buffer, expected]] of Object.entries(files)) {
      await check(`${name} is opened`, async () => {
        await paste(page, "");
        await page.locator("#file").setInputFiles({ name: file, mimeType: "", buffer });
        await page.locator(".report").waitFor();
        assert.equal(await form(), expected);
      });
      await check(`${name} is dropped`, async () => {
        await paste(page, "");
        await drop(page, [[file, buffer]]);
        await page.locator(".report").waitFor();
        assert.equal(await form(), expected);
      });
    }
    await check("text is dropped", async () => {
      await paste(page, "");
      await drop(page, [], jws);
      assert.equal(await form(), "transaction");
    });
    await check("several files make a list", async () => {
      await drop(page, [
        ["one", Buffer.from(jws)],
        ["two", Buffer.from(receipt, "base64")],
      ]);
      await page.locator(".several").waitFor();
      assert.equal(await page.locator(".several tbody tr").count(), 2);
    });
    for (const [name, bytes, expected] of [
      [
        "a private key",
        Buffer.from("-----BEGIN PRIVATE KEY-----\nMIGH\n-----END PRIVATE KEY-----\n"),
        /private key.*not kept/,
      ],
      ["a certificate in DER", root, /That is a certificate/],
      ["a certificate in PEM", Buffer.from(pem(root)), /That is a certificate/],
    ]) {
      await check(`${name} is not taken for signed data`, async () => {
        await drop(page, [["file", bytes]]);
        await page.locator("#note").waitFor();
        assert.match(await page.locator("#note").innerText(), expected);
        assert.equal(await page.locator("#text").inputValue(), "");
        assert.equal(await page.locator("#result").innerText(), "");
      });
    }
    await check("a file that is too long is not read", async () => {
      await drop(page, [["long", Buffer.alloc((16 << 20) + 1)]]);
      await page.locator("#note", { hasText: "longer than 16 MB" }).waitFor();
    });
    await check("a note goes when something else comes", async () => {
      await paste(page, jws);
      assert.equal(await page.locator("#note").isVisible(), false);
    });
  });

  await browser.open(async (page) => {
    const forged = `${jws.slice(0, -8)}AAAAAAAA`;
    await trust(page, "roots", "root.cer", root);
    const lines = [jws, forged, vector("transaction", "accepted/xcode").jws, receipt];
    const verdicts = async () => await page.locator(".several tbody button").allInnerTexts();
    await check("several lines make a list", async () => {
      await paste(page, lines.join("\n"));
      assert.deepEqual(await verdicts(), [
        "Genuine, under a root you added",
        "Not genuine",
        "Cannot be told",
        "Not genuine",
      ]);
      assert.match(
        await page.locator(".several header").innerText(),
        /4 texts[\s\S]*1 genuine, 2 not genuine, 1 cannot be told/,
      );
    });
    await check("the list is put into order, the worst first", async () => {
      await page.locator(".several th", { hasText: "Verdict" }).locator("button").click();
      assert.deepEqual((await verdicts()).slice(0, 2), ["Not genuine", "Not genuine"]);
    });
    await check("a line opens its report", async () => {
      await page.getByRole("button", { name: "Cannot be told" }).click();
      const { form, verdict } = await said(page);
      assert.deepEqual([form, verdict], ["transaction", "undecided"]);
    });
    await check("an answer of the API makes a list of what is in it", async () => {
      const answer = {
        bundleId: "com.example.app",
        signedTransactions: [jws, forged],
        hasMore: false,
      };
      await paste(page, JSON.stringify(answer, null, 2));
      assert.equal((await verdicts()).length, 2);
    });
    await check("a long list is shown in part, and whole when asked", async () => {
      await paste(page, Array.from({ length: 230 }, () => jws).join("\n"));
      await page.locator(".several h2", { hasText: "230 texts" }).waitFor({ timeout: 60_000 });
      assert.equal((await verdicts()).length, 200);
      await page.getByRole("button", { name: "Show all 230" }).click();
      assert.equal((await verdicts()).length, 230);
    });
    await check("what comes in while a list is looked at ends the look", async () => {
      await paste(page, Array.from({ length: 230 }, () => jws).join("\n"));
      await paste(page, vector("transaction", "accepted/xcode").jws);
      await page.waitForTimeout(500);
      assert.equal((await said(page)).verdict, "undecided");
    });
  });

  await browser.open(async (page) => {
    await check("every sample says whose it is", async () => {
      const expected = {
        notification: ["genuine", "Genuine, under the sample root"],
        transaction: ["genuine", "Genuine, under the sample root"],
        receipt: ["genuine", "Genuine, under the sample root"],
        forged: ["refused", "Not genuine"],
        expired: ["refused", "Not genuine"],
        xcode: ["undecided", "Cannot be told"],
        token: ["undecided", "Cannot be told"],
      };
      for (const [sample, [verdict, title]] of Object.entries(expected)) {
        await page.locator(`[data-sample="${sample}"]`).click();
        const found = await said(page);
        assert.deepEqual([found.verdict, found.title], [verdict, title], sample);
      }
      await page.locator('[data-sample="forged"]').click();
      assert.deepEqual((await said(page)).checks, ["signature"]);
      await page.locator('[data-sample="expired"]').click();
      assert.deepEqual((await said(page)).codes, ["x509/expired"]);
      assert.equal(await page.locator(".chain .outside").count(), 1);
      await page.locator('[data-sample="several"]').click();
      assert.equal(await page.locator(".several tbody tr").count(), 6);
    });
    await check("the root of a sample is trusted for the sample alone", async () => {
      await page.locator('[data-sample="transaction"]').click();
      assert.match(await page.locator("#chosen").innerText(), /root of this sample/);
      const text = await page.locator("#text").inputValue();
      await paste(page, ` ${text}`);
      const { verdict, codes } = await said(page);
      assert.deepEqual([verdict, codes], ["refused", ["x509/root"]]);
      assert.doesNotMatch(await page.locator("#chosen").innerText(), /sample/);
    });
    await check("a certificate of Xcode's is no root", async () => {
      await trust(page, "roots", "xcode.cer", xcode);
      await paste(page, vector("transaction", "accepted/xcode").jws);
      assert.notEqual((await said(page)).verdict, "genuine");
    });
  });
}

export function pem(der) {
  const lines = der
    .toString("base64")
    .match(/.{1,64}/g)
    .join("\n");
  return `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`;
}

/** Drops files, or text, as the browser would tell the page. */
async function drop(page, files, text = "") {
  const named = files.map(([name, bytes]) => [name, Buffer.from(bytes).toString("base64")]);
  await page.evaluate(
    ([named, text]) => {
      const data = new DataTransfer();
      for (const [name, base64] of named) {
        const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
        data.items.add(new File([bytes], name));
      }
      if (text !== "") {
        data.setData("text/plain", text);
      }
      const event = (name) =>
        new DragEvent(name, { dataTransfer: data, bubbles: true, cancelable: true });
      document.body.dispatchEvent(event("dragover"));
      document.body.dispatchEvent(event("drop"));
    },
    [named, text],
  );
}
