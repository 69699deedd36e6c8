// Runs the commands of the READMEs as they stand, each document's in their order, in a fresh folder
// and with a registry that has the packed packages. The commands of `docs` are run by `guides.js`.
//
// node commands.js <folder that prepare.js made> <document>; without a document it lists them.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { startCloudflare } from "./commands/cloudflare.js";
import { startRegistry } from "./commands/registry.js";
import { serving, typed } from "./commands/shell.js";
import { setDeadline } from "./drivers/deadline.js";
import { blocks, trustingTests } from "./drivers/readme.js";
import { startStore, storeKey } from "./drivers/store.js";

const here = dirname(fileURLToPath(import.meta.url));
const repository = join(here, "../..");
/** SQLite, which the servers use, came with Node 22. */
const node = join(here, "node_modules/node-24/bin/node");

const DOCUMENTS = {
  "commands: README": readme,
  "commands: worker-notifications": worker,
  "commands: node-notifications": server,
  "commands: hono-notifications": server,
  "commands: backfill": backfill,
  "commands: page": page,
  "commands: every document": everyDocument,
};

/** Commands that are the suite or a step of it. */
const OF_THE_SUITE = [
  "cargo xtask",
  "cargo xtask start",
  "cargo xtask codegen",
  "cargo xtask docs",
  "cargo xtask ecdsa",
  "cargo xtask size",
  "cargo doc --package russet",
  "cargo run -p conformance --bin generate",
  "cargo run -p conformance --bin generate -- --check",
  "cargo test -p conformance",
  "cargo test -p russet --lib ecdsa",
  "cargo test -p ecdsa-proof",
  "npm ci --prefix tests/apple",
  "npm install",
  "npm test --prefix tests/apple",
  "npx russet",
  "npx russet --help",
  "npx russet errors",
  "npx russet inspect <file>",
];

/** Commands that take from minutes to hours, each of which is run by itself. */
const AT_LENGTH = [
  "cargo install cargo-mutants --locked",
  "cargo mutants",
  "cargo mutants --package russet",
  "cargo xtask bench",
  "cargo xtask cross",
  "cargo xtask ecdsa --cases 10000000 --seed 2",
  "cargo xtask ecdsa --measure",
  "cargo xtask fuzz",
  "cargo xtask fuzz message 3600",
  "cargo xtask fuzz signature 600",
  "cargo xtask inspector",
  "node tests/js/inspector.js pictures docs/pictures",
];

const [work, wanted] = process.argv.slice(2);
if (wanted === undefined) {
  console.log(Object.keys(DOCUMENTS).join("\n"));
} else if (!existsSync(node)) {
  console.log("there is no Node 24 for this machine");
  console.log("0 passed, 0 failed, 1 skipped");
} else {
  setDeadline();
  const name = wanted.replace("commands: ", "");
  const registry = await startRegistry(join(work, "packages"));
  let failed = 0;
  let passed = 0;
  try {
    passed = await DOCUMENTS[wanted](name, {
      PATH: `${dirname(node)}${delimiter}${process.env.PATH}`,
      npm_config_registry: registry.url,
      npm_config_update_notifier: "false",
    });
  } catch (error) {
    console.log(error);
    failed = 1;
  }
  registry.close();
  console.log(`${passed} passed, ${failed} failed, 0 skipped`);
  process.exit(failed);
}

/** The commands of a document, and a folder with the project that it describes. */
function project(name) {
  const cwd = join(work, "commands", name);
  rmSync(cwd, { recursive: true, force: true });
  const from = join(repository, "npm/examples", name);
  if (name === "README") {
    mkdirSync(cwd, { recursive: true });
    return { cwd, commands: commandsOf(join(repository, "README.md")) };
  }
  const isSource = (path) => !/node_modules|\.sqlite|\.wrangler/.test(path.slice(from.length));
  cpSync(from, cwd, { recursive: true, filter: isSource });
  return { cwd, commands: commandsOf(join(from, "README.md")) };
}

function commandsOf(file) {
  const found = blocks(readFileSync(file, "utf8"), "sh");
  return found.flatMap((block) => block.trim().split(/(?<!\\)\n/));
}

/** No document has a command that nothing runs. */
function everyDocument() {
  const listed = spawnSync("git", ["ls-files", "*.md"], { cwd: repository, encoding: "utf8" });
  const files = listed.stdout.trim().split("\n");
  assert(files.length > 20, listed.stderr);
  const examples = Object.keys(DOCUMENTS).map((name) => name.replace("commands: ", ""));
  const unknown = files.flatMap((file) => {
    const text = readFileSync(join(repository, file), "utf8");
    const areRun =
      file === "README.md" ||
      file.startsWith("docs/") ||
      examples.some((name) => file === `npm/examples/${name}/README.md`);
    const typed = areRun ? [] : commandsOf(join(repository, file));
    const mentioned = [...text.matchAll(/`((?:cargo|npm|npx|node) [^`\n]+)`/g)].map(
      ([, one]) => one,
    );
    return [...typed, ...mentioned]
      .map((command) => command.replace(/\s+#.*/, ""))
      .filter((command) => !/^cargo xtask test\b/.test(command))
      .filter((command) => ![...OF_THE_SUITE, ...AT_LENGTH].includes(command))
      .map((command) => `${file}: ${command}`);
  });
  assert.deepEqual(unknown, []);
  return files.length;
}

/** Runs a command that ends, and has to succeed. */
async function run(command, { cwd, env }) {
  const { status, said } = await typed(command, { cwd, env });
  assert.equal(status, 0, `${command}\n${said}`);
  return said;
}

async function readme(name, env) {
  const { cwd, commands } = project(name);
  const [install, post, start, test, ...others] = commands;
  assert.deepEqual(others, []);
  await run(install, { cwd, env });
  const [server] = blocks(readFileSync(join(repository, "README.md"), "utf8"), "ts server");
  for (const [code, outcome] of [
    [server, /400 Bad Request[\s\S]*x509\/root$/],
    [trustingTests(server), /200 OK/],
  ]) {
    writeFileSync(join(cwd, "server.mts"), code);
    const port = await freePort();
    await serving("node server.mts", { cwd, env: { ...env, PORT: port } }, async () => {
      await answer(() => `http://127.0.0.1:${port}/`, 30);
      // Where the README is, something else may listen on this machine.
      assert.match(await run(post.replace("8787", port), { cwd, env }), outcome);
    });
  }
  // This is a step of that one.
  assert.match(test, /^cargo xtask test +#/);
  await serving(start, { cwd: repository, env: { PATH: process.env.PATH } }, async (said) => {
    const page = await answer(() => addressIn(said()), 240);
    assert.match(await page.text(), /<title>[^<]*russet/i);
  });
  return commands.length;
}

async function server(name, env) {
  const { cwd, commands } = project(name);
  const [install, start, ...others] = commands;
  assert.deepEqual(others, []);
  await run(install, { cwd, env });
  const port = await freePort();
  await serving(start, { cwd, env: { ...env, PORT: port } }, () =>
    refusesForgeries(() => `http://127.0.0.1:${port}/`),
  );
  return commands.length;
}

async function worker(name, env) {
  const { cwd, commands } = project(name);
  const cloudflare = await startCloudflare();
  const deploying = {
    ...env,
    CLOUDFLARE_API_BASE_URL: cloudflare.url,
    CLOUDFLARE_API_TOKEN: "token",
    CLOUDFLARE_ACCOUNT_ID: "0123456789abcdef0123456789abcdef",
    WRANGLER_SEND_METRICS: "false",
    CI: "true",
  };
  for (const command of commands) {
    if (command.startsWith("npm run dev")) {
      await serving(command, { cwd, env: deploying }, (said) =>
        refusesForgeries(() => addressIn(said())),
      );
    } else {
      await run(command, { cwd, env: deploying });
    }
  }
  cloudflare.close();
  assert.deepEqual(cloudflare.made.sort(), [
    "Worker worker-notifications",
    "consumer app-store",
    "database app-store",
    "queue app-store",
    "queue app-store-failed",
    "table notifications",
    "table transactions",
  ]);
  return commands.length;
}

async function backfill(name, env) {
  const { cwd, commands } = project(name);
  const [install, start, ...others] = commands;
  assert.deepEqual(others, []);
  await run(install, { cwd, env });
  const store = await startStore(work);
  const { privateKey, issuerId } = storeKey();
  writeFileSync(join(cwd, "SubscriptionKey_2X9R4HXF34.p8"), privateKey, { mode: 0o600 });
  writeFileSync(
    join(cwd, "store.mjs"),
    `const real = globalThis.fetch;
globalThis.fetch = (address, request) =>
  real(String(address).replace("https://api.storekit.apple.com", process.env.STORE), request);\n`,
  );
  const { status, said } = await typed(start.replace("<uuid>", issuerId), {
    cwd,
    env: {
      ...env,
      NODE_OPTIONS: `--import=${join(cwd, "store.mjs")}`,
      STORE: `${store.url}/commands/production`,
    },
  });
  await store.close();
  // As it stands, it trusts nobody but Apple.
  assert.equal(status, 1, said);
  assert.match(said, /refused: x509[/]root/);
  return commands.length;
}

async function page(name, env) {
  const { cwd, commands } = project(name);
  const [install, start, ...others] = commands;
  assert.deepEqual(others, []);
  await run(install, { cwd, env });
  await serving(start, { cwd, env }, async (said) => {
    const opened = await answer(() => addressIn(said()), 30);
    assert.match(await opened.text(), /main\.ts/);
    const script = await fetch(new URL("main.ts", opened.url));
    assert.match(await script.text(), /Verifier/);
  });
  return commands.length;
}

async function refusesForgeries(address) {
  const init = { method: "POST", body: '{"signedPayload":"a.b"}' };
  const answered = await answer(address, 60, init);
  assert.equal(`${answered.status} ${await answered.text()}`, "400 jws/parts");
}

/** What a server answers that takes a while to say where it is, and to listen there. */
async function answer(address, seconds, init) {
  for (let tries = 0; tries < seconds * 5; tries += 1) {
    const found = address();
    const answered = found && (await fetch(found, init).catch(() => undefined));
    if (answered) {
      return answered;
    }
    await setTimeout(200);
  }
  throw new Error("no answer");
}

function addressIn(said) {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: servers print in colours
  return /http:\/\/(?:localhost|127\.0\.0\.1):\d+\S*/.exec(said.replaceAll(/\x1b\[\d+m/g, ""))?.[0];
}

async function freePort() {
  const { listen } = await import("./commands/listen.js");
  const { url, close } = await listen(() => ({ json: null }));
  close();
  return new URL(url).port;
}
