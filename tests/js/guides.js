// Runs the guides in `docs` as programs: the blocks of a guide are one program, which has to compile,
// and to print what the guide says it prints. Links between documents have to lead somewhere.
//
// node guides.js <folder that prepare.js made> <guide>; without a guide it lists them.

import assert from "node:assert/strict";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { compile, NODE } from "./drivers/compile.js";
import { setDeadline } from "./drivers/deadline.js";
import { install } from "./drivers/install.js";
import { printed } from "./drivers/process.js";
import { blocks } from "./drivers/readme.js";
import { storeKey } from "./drivers/store.js";
import { bundleByWrangler, withWorker } from "./drivers/workerd.js";

const here = dirname(fileURLToPath(import.meta.url));
const repository = join(here, "../..");
const guides = readdirSync(join(repository, "docs"))
  .filter((file) => file.endsWith(".md"))
  .map((file) => file.slice(0, -".md".length));

const [work, wanted] = process.argv.slice(2);
if (wanted === undefined) {
  console.log(guides.map((guide) => `guide: ${guide}`).join("\n"));
} else {
  setDeadline();
  const count = { passed: 0, failed: 0 };
  const guide = wanted.replace("guide: ", "");
  const text = readFileSync(join(repository, "docs", `${guide}.md`), "utf8");
  const cwd = join(work, "guides", guide);
  rmSync(cwd, { recursive: true, force: true });
  mkdirSync(cwd, { recursive: true });
  writeFileSync(join(cwd, "package.json"), '{ "type": "module", "private": true }\n');
  install(cwd, join(work, "packages"));
  for (const [name, test] of Object.entries({
    "links lead somewhere": links,
    "commands succeed": commands,
    "the program prints what it should": program,
    "the Worker answers": worker,
  })) {
    try {
      await test(text, cwd);
      count.passed += 1;
    } catch (error) {
      console.log(`${guide}: ${name}\n    ${error.stack}`);
      count.failed += 1;
    }
  }
  console.log(`${count.passed} passed, ${count.failed} failed, 0 skipped`);
  process.exitCode = count.failed === 0 ? 0 : 1;
}

/** Also those of the documents beside the README, which no guide's test would look at. */
function links(text) {
  const documents = [["docs", text]];
  for (const file of readdirSync(repository).filter((file) => file.endsWith(".md"))) {
    documents.push([".", readFileSync(join(repository, file), "utf8")]);
  }
  for (const [folder, text] of documents) {
    for (const [, target] of text.matchAll(/\]\((?!https?:)([^)#]+)[^)]*\)/g)) {
      assert(existsSync(join(repository, folder, target)), `${target} is not there`);
    }
  }
}

function commands(text, cwd) {
  for (const command of blocks(text, "sh")) {
    const env = { RUSSET_CONFIG: undefined, XDG_CONFIG_HOME: cwd };
    assert(printed("sh", ["-ec", command], { cwd, env }) !== "", `${command} prints nothing`);
  }
}

function program(text, cwd) {
  const code = blocks(text, "ts");
  if (code.length === 0) return;
  writeFileSync(join(cwd, "guide.ts"), code.join("\n"));
  compile(cwd, "guide.ts", NODE);
  const env = { APP_STORE_KEY: JSON.stringify(storeKey()) };
  const said = printed(process.execPath, ["built/guide.js"], { cwd, env });
  assert.equal(said, blocks(text, "text").join(""));
}

async function worker(text, cwd) {
  const code = blocks(text, "ts worker");
  if (code.length === 0) return;
  writeFileSync(join(cwd, "worker.ts"), code.join("\n"));
  compile(cwd, "worker.ts");
  bundleByWrangler(cwd, "worker.ts", join(cwd, "bundle"));
  await withWorker(join(cwd, "bundle"), async (fetch) => {
    const answer = await fetch("http://worker/", { method: "POST", body: "a.b" });
    assert.equal(`${answer.status} ${await answer.text()}`, "400 jws/parts");
  });
}
