// The command line of the packed package, as a program of its own, in every runtime that has one.
//
// node cli.js <folder that prepare.js made> <name>; without a name it lists them.

import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { asking } from "./cli/asking.js";
import { Driver } from "./cli/driver.js";
import { judging } from "./cli/judging.js";
import { makeSetting } from "./cli/setting.js";
import { speaking } from "./cli/speaking.js";
import { setDeadline } from "./drivers/deadline.js";
import { startStore } from "./drivers/store.js";

const here = dirname(fileURLToPath(import.meta.url));
const [work, wanted] = process.argv.slice(2);
const modules = join(here, "node_modules");
const installed = (folder) => join(work ?? "", folder, "node_modules/russet/dist/cli.js");
const node = (line) => join(modules, `node-${line}/bin/node`);

/** What starts the command line, and whether everything is tried or only what judges. */
const PROGRAMS = {
  "command line: Node 20": { words: [node(20), installed("with-addon")], isWhole: true },
  "command line: Node 22": { words: [node(22), installed("with-addon")], isWhole: true },
  "command line: Node 24": { words: [node(24), installed("with-addon")], isWhole: true },
  "command line: no addon": { words: [node(24), installed("without-addon")] },
  "command line: Bun": { words: [join(modules, "bun/bin/bun.exe"), installed("with-addon")] },
  "command line: Deno": {
    words: [join(modules, "deno/deno"), "run", "--allow-all", "--no-lock", installed("with-addon")],
  },
};

if (wanted === undefined) {
  console.log(Object.keys(PROGRAMS).join("\n"));
} else {
  setDeadline();
  process.exitCode = await run(PROGRAMS[wanted]);
}

async function run({ words, isWhole = false }) {
  if (!existsSync(words[0])) {
    console.log(`there is no ${words[0]} for this machine`);
    console.log("0 passed, 0 failed, 1 skipped");
    return 0;
  }
  const count = { passed: 0, failed: 0, skipped: 0 };
  const check = async (name, test) => {
    try {
      await test();
      count.passed += 1;
    } catch (error) {
      console.log(`${name}\n    ${error.message.slice(0, 3000)}`);
      count.failed += 1;
    }
  };
  const skip = (reason) => {
    console.log(reason);
    count.skipped += 1;
  };

  const cwd = join(work, "cli", wanted.replaceAll(/[^a-zA-Z0-9]+/g, "-"));
  const store = await startStore(work);
  const setting = { ...makeSetting(cwd, join(here, "../vectors"), store), cwd };
  const samples = await import(pathToFileURL(join(work, "local-store/samples.js")).href);
  const table = JSON.parse(readFileSync(join(here, "../api/table.json"), "utf8"));
  const driver = new Driver(words, cwd);
  const manifest = join(work, "with-addon/node_modules/russet/package.json");
  const { version } = JSON.parse(readFileSync(manifest, "utf8"));
  const generated = readFileSync(join(here, "../../npm/russet/src/generated/codes.ts"), "utf8");
  const codes = Array.from(generated.matchAll(/^ {4}\| "(.*)"/gm), ([, code]) => code);

  const all = {
    check,
    skip,
    driver,
    setting,
    samples,
    table,
    store,
    version,
    cwd,
    codes,
    isWhole,
    work,
  };
  await judging(all);
  if (isWhole) {
    await asking(all);
    await speaking(all);
  }
  await store.close();

  await check("no key and no token was ever printed", () => {
    const [, inside] = /-----\s+([^-]+)\s+-----/.exec(setting.privateKey) ?? [];
    const secrets = [inside.split("\n")[1].slice(0, 24), inside.split("\n")[0].slice(40, 60)];
    // Every token and offer begins with the same header.
    secrets.push(Buffer.from('{"alg":"ES256","kid":"2X9R').toString("base64url").slice(0, -1));
    for (const secret of secrets) {
      if (driver.said.includes(secret)) {
        throw new Error(`${secret} was printed`);
      }
    }
  });
  console.log(`${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`);
  return count.failed === 0 && count.passed > 0 ? 0 : 1;
}
