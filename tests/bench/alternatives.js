// Compares what russet does with what the other libraries do, and checks README.md's table of it.
//
// node alternatives.js <folder that prepare.js made> [--write]

import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { mock } from "node:test";

import { SignedDataVerifier } from "@apple/app-store-server-library";
import * as other from "app-store-server-api";

const [work, mode] = process.argv.slice(2);
const { build } = createRequire(new URL("../js/package.json", import.meta.url))("esbuild");
const russetFolder = join(work, "with-addon");
const { Verifier } = await import(join(russetFolder, "node_modules/russet/dist/node.js"));
const readme = new URL("../../README.md", import.meta.url);
const file = JSON.parse(readFileSync(new URL("../vectors/notification.json", import.meta.url)));
const der = (name) => Buffer.from(file.certificates[name], "base64");

const LIBRARIES = {
  russet: russetFolder,
  "@apple/app-store-server-library": import.meta.dirname,
  "app-store-server-api": import.meta.dirname,
};

const HOSTILE = {
  "a notification for another app": "notification/bundle-other",
  "one whose transaction was forged": "nested/transaction-forged",
  "one whose transaction is another app's": "nested/transaction-of-another-app",
  "one whose transaction is from the sandbox": "nested/transaction-of-sandbox",
};

const rows = [
  ["", "russet", "Apple's library", "app-store-server-api"],
  ["---", "---", "---", "---"],
  [
    "bundled for a page or a Worker, asks for",
    ...(await Promise.all(Object.entries(LIBRARIES).map(asksFor))),
  ],
];
for (const [what, id] of Object.entries(HOSTILE)) {
  rows.push([what, ...(await judged(id))]);
}
const table = `${rows.map((row) => `| ${row.join(" | ")} |`).join("\n")}\n`;
const [before, rest = ""] = readFileSync(readme, "utf8").split("<!-- alternatives -->\n");
const [found, after] = rest.split("<!-- /alternatives -->");
if (mode === "--write") {
  writeFileSync(readme, `${before}<!-- alternatives -->\n${table}<!-- /alternatives -->${after}`);
} else if (found !== table) {
  console.error(`README.md says otherwise than\n${table}`);
}
const isRight = found === table || mode === "--write";
console.log(`${isRight ? "1 passed, 0" : "0 passed, 1"} failed, 0 skipped`);
process.exitCode = isRight ? 0 : 1;

/** What a library imports that only Node has, and a Worker with a compatibility flag. */
async function asksFor([library, folder]) {
  const missing = new Set();
  await build({
    stdin: { contents: `export * from "${library}"`, resolveDir: folder },
    bundle: true,
    write: false,
    format: "esm",
    conditions: ["browser"],
    logLevel: "silent",
    loader: { ".node": "empty" },
  }).catch(({ errors }) => {
    for (const { text } of errors) {
      missing.add(/Could not resolve "(?:node:)?([^"]+)"/.exec(text)?.[1] ?? text);
    }
  });
  return missing.size === 0
    ? "nothing"
    : `Node's ${[...missing]
        .sort()
        .map((name) => `\`${name}\``)
        .join(", ")}`;
}

/** What the three libraries make of a notification, at its own time. */
async function judged(id) {
  const { jws, now, verifier, expect } = file.vectors.find((vector) => vector.id === id);
  const { bundleId, appAppleId, environments, roots } = file.verifiers[verifier];
  if (!("code" in expect)) throw new Error(`${id} is no hostile vector`);
  mock.timers.enable({ apis: ["Date"], now });
  const ders = roots.map(der);
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", ders[0]));
  const print = [...digest]
    .map((byte) => byte.toString(16).padStart(2, "0").toUpperCase())
    .join(":");
  const options = { bundleId, appAppleId, environments, roots: ders };
  const apple = new SignedDataVerifier(ders, false, environments[0], bundleId, appAppleId);
  const outcomes = [];
  for (const judge of [
    () => new Verifier(options).notification(jws, { now }),
    () => apple.verifyAndDecodeNotification(jws),
    () => other.decodeNotificationPayload(jws, print),
  ]) {
    try {
      await judge();
      outcomes.push("accepted");
    } catch {
      outcomes.push("refused");
    }
  }
  mock.timers.reset();
  return outcomes;
}
