// The page that verifies, built and opened under a strict policy.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "vite";
import { withPage } from "../drivers/chromium.js";
import { example, isShort, trustTests, typed } from "./project.js";

export async function page({ check, work, folder }) {
  const cwd = example("page", { work, folder });
  await check("it is short", () => isShort("page", 70));
  await check("its types are right", () => typed(cwd));
  const file = new URL("../../vectors/transaction.json", import.meta.url);
  const { certificates, vectors } = JSON.parse(readFileSync(file, "utf8"));
  const vector = (id) => vectors.find((one) => one.id === id).jws;
  const verify = async (root, jws) => {
    const outDir = join(root, "dist");
    await build({ root, configFile: false, logLevel: "error", build: { outDir } });
    return await withPage(outDir, async (opened, said) => {
      const results = [];
      for (const text of jws) {
        await opened.getByLabel("Signed transaction").fill(text);
        await opened.getByRole("button", { name: "Verify" }).click();
        results.push(await opened.getByRole("status").textContent());
      }
      // The browser asks for an icon, which there is not.
      return { results, said: said.filter((text) => !/^Failed to load .*404/.test(text)) };
    });
  };
  const genuine = vector("accepted/production");
  await check("as it stands, it trusts nobody but Apple", async () => {
    const { results, said } = await verify(cwd, [genuine]);
    assert.match(results[0], /^not genuine, x509[/]root/);
    assert.deepEqual(said, []);
  });
  trustTests(cwd, "main.ts", [...Buffer.from(certificates.root, "base64")]);
  await check("it tells what is genuine", async () => {
    const { results, said } = await verify(cwd, [
      genuine,
      ` ${vector("accepted/sandbox")}\n`,
      genuine.replace(/.$/, (last) => (last === "A" ? "Q" : "A")),
      "hello",
    ]);
    assert.deepEqual(results.slice(0, 2), ["genuine, from Production", "genuine, from Sandbox"]);
    assert.match(results[2], /^not genuine, (jws\/signature|input\/base64)/);
    assert.match(results[3], /^not genuine, jws\/parts/);
    assert.deepEqual(said, []);
  });
}
