// What the page never does: send anything, run what it is given, show a stranger's text as another.

import assert from "node:assert/strict";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { headers, policy } from "../../../npm/inspector/policy.js";
import { serve } from "../../../npm/inspector/serve.js";
import { paste, said, trust } from "./browser.js";
import { root, unsigned, vector } from "./vectors.js";

const DIST = fileURLToPath(new URL("../../../npm/inspector/dist/", import.meta.url));
const REFUSED = [
  /Content Security Policy/,
  /Trusted(HTML|String)/,
  /Failed to (fetch|construct|execute)/,
];

export async function safety(browser, check) {
  await browser.open(
    async (page) => {
      await check("the policy is in the page, in its headers, and shown", async () => {
        const answer = await fetch(browser.server.url);
        assert.equal(
          answer.headers.get("content-security-policy"),
          headers["content-security-policy"],
        );
        assert.ok((await answer.text()).includes(`content="${policy}"`));
        await page.locator("#privacy-button").click();
        const shown = await page.locator("#policy").innerText();
        assert.equal(shown.replaceAll(";\n", "; "), policy);
        assert.match(shown, /default-src 'none'/);
        assert.match(shown, /connect-src 'none'/);
        await page.keyboard.press("Escape");
        assert.equal(await page.locator("#policy").isVisible(), false);
      });
      for (const [name, attempt] of [
        ["fetch", () => fetch("/").then(() => "sent")],
        ["fetch to elsewhere", () => fetch("http://127.0.0.1:9/").then(() => "sent")],
        [
          "XMLHttpRequest",
          () =>
            asked(new XMLHttpRequest(), (it) => {
              it.open("GET", "/");
              it.send();
            }),
        ],
        [
          "an image",
          () =>
            asked(new Image(), (it) => {
              it.src = "http://127.0.0.1:9/x.png";
            }),
        ],
        ["a frame", () => framed()],
        [
          "a socket",
          () =>
            new Promise((resolve) => {
              const socket = new WebSocket(`ws://${location.host}/`);
              socket.onopen = () => resolve("sent");
              socket.onerror = () => resolve("refused");
            }),
        ],
        ["events", () => asked(new EventSource("/"), () => {})],
        // Whether it was sent is not told; the server would have heard of it.
        ["a beacon", () => navigator.sendBeacon("/beacon", "x") && "refused"],
        // Whatever a driver calls by itself may do this; what it leaves behind may not.
        [
          "eval",
          () =>
            new Promise((resolve) =>
              setTimeout(() => {
                try {
                  resolve(new Function("return 'sent'")());
                } catch {
                  resolve("refused");
                }
              }),
            ),
        ],
        [
          "markup",
          () => {
            try {
              document.body.innerHTML = "<p>sent</p>";
              return "sent";
            } catch {
              return "refused";
            }
          },
        ],
        [
          "an inline script",
          () => {
            globalThis.ran = "refused";
            const script = document.createElement("script");
            try {
              script.text = "globalThis.ran = 'sent'";
              document.body.append(script);
            } catch {
              /* it is refused */
            }
            return globalThis.ran;
          },
        ],
      ]) {
        await check(`the policy refuses ${name}`, async () => {
          await page.evaluate(() => {
            globalThis.asked = (it, go) =>
              new Promise((resolve) => {
                it.onload = () => resolve("sent");
                it.onopen = () => resolve("sent");
                it.onerror = () => resolve("refused");
                go(it);
              });
            globalThis.framed = () =>
              new Promise((resolve) => {
                document.addEventListener("securitypolicyviolation", () => resolve("refused"), {
                  once: true,
                });
                const frame = document.createElement("iframe");
                frame.src = "/";
                document.body.append(frame);
              });
          });
          const before = browser.asked.length;
          assert.equal(await page.evaluate(attempt).catch(() => "refused"), "refused");
          await page.waitForTimeout(50);
          assert.deepEqual(browser.asked.slice(before), [], "something was asked for");
        });
      }
    },
    { complaints: REFUSED.concat(/ERR_|violates|blocked|Refused/i) },
  );

  await check("no request is made once the page is there, whatever is looked at", async () => {
    await browser.open(async (page) => {
      const asked = [];
      page.on("request", (request) => asked.push(request.url()));
      await page.waitForLoadState("networkidle");
      asked.length = 0;
      const before = browser.asked.length;
      await page.context().setOffline(true);
      for (const sample of ["notification", "receipt", "forged", "several", "token"]) {
        await page.locator(`[data-sample="${sample}"]`).click();
        await page.locator("#result h2").first().waitFor();
      }
      await trust(page, "roots", "root.cer", root);
      await paste(
        page,
        unsigned(
          { alg: "ES256", jku: "http://127.0.0.1:9/" },
          { url: "http://127.0.0.1:9/<img src=x>" },
        ),
      );
      await page.getByRole("button", { name: "JSON", exact: true }).last().click();
      await page.waitForTimeout(200);
      assert.deepEqual(asked, []);
      assert.deepEqual(browser.asked.slice(before), []);
    });
  });

  await check("the page works below any path", async () => {
    const server = await serve({ path: "/tools/inspector/" });
    try {
      await browser.open(
        async (page) => {
          await page.locator('[data-sample="notification"]').click();
          assert.equal((await said(page)).verdict, "genuine");
        },
        { url: server.url },
      );
    } finally {
      server.close();
    }
  });

  await check("the page works from a folder on a disk", async () => {
    const folder = mkdtempSync(join(tmpdir(), "inspector-"));
    try {
      cpSync(DIST, folder, { recursive: true });
      await browser.open(
        async (page) => {
          await page.locator('[data-sample="receipt"]').click();
          assert.equal((await said(page)).verdict, "genuine");
        },
        // A header alone can say this; the page says nothing of it.
        { url: pathToFileURL(join(folder, "index.html")).href, complaints: [/font/i] },
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  await check("the server serves what is in its folder alone", async () => {
    const { url } = browser.server;
    for (const [path, method, expected] of [
      ["", "GET", 200],
      ["icon.svg", "GET", 200],
      ["../package.json", "GET", 404],
      ["%2e%2e/package.json", "GET", 404],
      ["..%2fpackage.json", "GET", 404],
      ["assets", "GET", 404],
      ["nothing", "GET", 404],
      ["", "HEAD", 200],
      ["", "POST", 404],
      ["%", "GET", 404],
    ]) {
      const answer = await fetch(`${url}${path}`, { method });
      assert.equal(answer.status, expected, `${method} ${path}`);
      assert.ok(answer.headers.get("content-security-policy"));
    }
  });

  await browser.open(async (page) => {
    await check("a stranger's markup is text", async () => {
      const evil = "<img src=x onerror=alert(1)><script>alert(2)</script>";
      await paste(page, unsigned({ alg: evil, [evil]: 1 }, { [evil]: evil, signedDate: evil }));
      for (const view of ["Table", "JSON", "Header"]) {
        await page.getByRole("button", { name: view, exact: true }).last().click();
        assert.equal(await page.locator("#result img, #result script").count(), 0);
        assert.match(await page.locator(".contents").innerText(), /<img src=x/);
      }
    });
    await check("characters that are not seen are shown by their numbers", async () => {
      const hidden = "com.example\u202eppa\u2066\u200b\u0000\u00ad\u3164\ufeff\u{e0041}\u00a0.app";
      await paste(page, unsigned({ alg: "ES256" }, { bundleId: hidden, "na\u202eme": "x" }));
      const text = await page.locator(".contents").innerText();
      for (const code of [
        "202E",
        "2066",
        "200B",
        "0000",
        "00AD",
        "3164",
        "FEFF",
        "E0041",
        "00A0",
      ]) {
        assert.match(text, new RegExp(`U\\+${code}`));
      }
      assert.doesNotMatch(text, /[\u202e\u2066\u200b\u00ad\u3164\u{e0041}\u00a0]/u);
      await page.getByRole("button", { name: "JSON", exact: true }).last().click();
      assert.doesNotMatch(await page.locator(".json").innerText(), /[\u202e\u2066\u200b]/u);
    });
    await check("names of every object's members are names like any other", async () => {
      const part = (text) => Buffer.from(text).toString("base64url");
      const payload =
        '{"__proto__":{"x":1},"constructor":"c","toString":2,"environment":{"hasOwnProperty":1},"type":"__proto__","offerType":"constructor"}';
      await paste(page, `${part('{"alg":"ES256"}')}.${part(payload)}.${"A".repeat(86)}`);
      const names = page.locator(".contents > .view > table > tbody > tr > th > code");
      assert.equal(await names.filter({ hasText: "__proto__" }).count(), 1);
      assert.equal(await names.count(), 6);
    });
    await check("a root with the name of Apple's is not Apple's", async () => {
      await paste(page, vector("transaction", "accepted/production").jws);
      assert.match(await page.locator(".facts").innerText(), /Test Root CA - G3\s+not Apple’s/);
      assert.equal(await page.locator(".tag.apple").count(), 0);
    });
    await check("dates and prices beyond reason are shown as they are", async () => {
      const payload = {
        signedDate: 9e15,
        purchaseDate: -62135596800000,
        price: 1,
        currency: "<b>",
        expiresDate: 1.5,
      };
      await paste(
        page,
        unsigned(
          { alg: "ES256", x5c: ["AA==", "AA==", "AA=="] },
          { ...payload, transactionId: "1", productId: "p", bundleId: "b" },
        ),
      );
      assert.match(await page.locator(".contents").innerText(), /9000000000000000/);
    });
    await check("deep and large input does not stop the page", async () => {
      const deep = `${"[".repeat(60)}${"]".repeat(60)}`;
      const part = (text) => Buffer.from(text).toString("base64url");
      await paste(page, `${part('{"alg":"ES256"}')}.${part(`{"a":${deep}}`)}.AAAA`);
      assert.equal((await said(page)).verdict, "refused");
      await paste(
        page,
        `${part('{"alg":"ES256"}')}.${part(JSON.stringify({ a: "x".repeat(700_000) }))}.AAAA`,
      );
      assert.equal((await said(page)).verdict, "refused");
      await paste(page, "x".repeat((1 << 20) + 1));
      assert.deepEqual((await said(page)).codes, ["input/too-long"]);
      await paste(page, `${"[".repeat(50_000)}${"]".repeat(50_000)}`);
      assert.equal((await said(page)).verdict, "refused");
    });
  });
}
