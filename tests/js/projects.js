// Runs the small projects that install the packed package, and the code of README.md.
//
// node projects.js <folder that prepare.js made> <project>; without a project it lists them.

import { generateKeyPairSync } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { page, withPage } from "./drivers/chromium.js";
import { compile, NODE } from "./drivers/compile.js";
import { setDeadline } from "./drivers/deadline.js";
import { install } from "./drivers/install.js";
import { printed, withServer } from "./drivers/process.js";
import { blocks, trustingTests } from "./drivers/readme.js";
import { sampleModule } from "./drivers/sample.js";
import { bundleByEsbuild, bundleByWrangler, withWorker } from "./drivers/workerd.js";

const here = dirname(fileURLToPath(import.meta.url));
const tool = (path) => join(here, "node_modules", path);
const [work, wanted] = process.argv.slice(2);
const sample = sampleModule(join(here, "../vectors/transaction.json"));
const EXPECTED = `${sample.productId} ${sample.environment}\ntrue jws/parts`;

const README_PRINTS = /^com\.example\.\S+ LocalTesting\n2 2000000000000001 LocalTesting$/;

/** Nothing that a test authority signed gets through code that people copy. */
const REFUSES_TESTS = "400 x509/root";

const PROJECTS = {
  "project: ESM": () => inNode("esm", ["index.js"]),
  "project: CommonJS": () => inNode("cjs", ["index.js"]),
  ...Object.fromEntries(
    ["5", "6", "7"].map((version) => [
      `project: TypeScript ${version}`,
      () => compiled(tool(`typescript-${version}/bin/tsc`)),
    ]),
  ),
  "project: Worker": worker,
  "project: page": bundledPage,
  "README: Node": () => readmeInNode("index.ts"),
  "README: CommonJS": () => readmeInNode("index.cts"),
  "README: Deno": () => readmeIn(tool("deno/deno"), ["run", "--no-prompt", "--no-lock"]),
  "README: Bun": () => readmeIn(tool("bun/bin/bun.exe"), ["run"]),
  "README: page": readmePage,
  "README: Worker": readmeWorker,
  "README: server": readmeServer,
  "README: revocation": readmeRevocation,
  "README: client": readmeClient,
};

if (wanted === undefined) {
  console.log(Object.keys(PROJECTS).join("\n"));
} else {
  setDeadline();
  const count = { passed: 0, failed: 0, skipped: 0 };
  if (wanted.startsWith("README") && !hasSample()) {
    console.log("the package has no russet/sample, which README.md imports");
    count.skipped += 1;
  } else {
    try {
      count.passed += await PROJECTS[wanted]();
    } catch (error) {
      console.log(error);
      count.failed += 1;
    }
  }
  console.log(`${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`);
  process.exitCode = count.failed === 0 ? 0 : 1;
}

/** A copy of a project in which the tarballs are installed. */
function project(name) {
  const folder = emptyFolder();
  cpSync(join(here, "../projects", name), folder, { recursive: true });
  writeFileSync(join(folder, "sample.js"), sample.text);
  writeFileSync(join(folder, "sample.mjs"), sample.text);
  writeFileSync(join(folder, "sample.d.ts"), sample.types);
  install(folder, join(work, "packages"));
  return folder;
}

/** Runs a program with the addon, and again without the platform package: the answer is the same. */
function withAndWithoutAddon(cwd, run, expected = EXPECTED) {
  const addon = join(cwd, "node_modules/@russet");
  if (!existsSync(addon)) {
    throw new Error("the platform package was not installed");
  }
  expect(run({ RUSSET_BINDING: "native" }), expected);
  expect(run({}), expected);
  rmSync(addon, { recursive: true });
  expect(run({}), expected);
  return 3;
}

function inNode(name, args) {
  const cwd = project(name);
  return withAndWithoutAddon(cwd, (env) => printed(process.execPath, args, { cwd, env }));
}

/** Each way TypeScript has to find a package's types. */
function compiled(compiler) {
  const cwd = project("typescript");
  const compile = (...args) =>
    printed(process.execPath, [compiler, "--project", ".", ...args], { cwd });
  const found = ["--module", "preserve", "--moduleResolution", "bundler"];
  expect(compile(...found, "--noEmit"), "");
  expect(compile("--module", "nodenext"), "");
  const run = (env) => printed(process.execPath, ["built/index.js"], { cwd, env });
  // The sample is written in JavaScript already.
  cpSync(join(cwd, "sample.js"), join(cwd, "built/sample.js"));
  return 2 + withAndWithoutAddon(cwd, run);
}

async function worker() {
  const cwd = project("worker");
  for (const bundle of [bundleByEsbuild, bundleByWrangler]) {
    const folder = join(cwd, "built", bundle.name);
    await bundle(cwd, "worker.ts", folder);
    await withWorker(folder, async (fetch) => {
      expect(await (await fetch("http://worker/")).text(), EXPECTED);
    });
  }
  return 2;
}

async function bundledPage() {
  const cwd = project("page");
  await inPage(cwd, EXPECTED);
  return 1;
}

async function inPage(root, expected) {
  const outDir = join(root, "built");
  await build({
    root,
    configFile: false,
    logLevel: "error",
    build: { outDir },
  });
  await withPage(outDir, async (opened, said) => {
    const isDone = () => fits(said.join("\n"), expected);
    // What a page prints arrives when it arrives.
    if (!isDone()) {
      await opened.waitForEvent("console", { predicate: isDone, timeout: 30_000 }).catch(() => {});
    }
    expect(said.join("\n"), expected);
  });
}

function hasSample() {
  const manifest = join(work, "with-addon/node_modules/russet/package.json");
  return "./sample" in JSON.parse(readFileSync(manifest, "utf8")).exports;
}

/** A project of one file, which is a block of README.md. */
function readme(info, file) {
  const folder = project("esm");
  rmSync(join(folder, "index.js"));
  const found = blocks(readFileSync(join(here, "../../README.md"), "utf8"), info);
  if (found.length === 0) {
    throw new Error(`README.md has no block ${info}`);
  }
  writeFileSync(join(folder, file), found.join("\n"));
  return folder;
}

/** A program of README.md, compiled: as it stands, and trusting the test authority. */
function readmeCompiled(info) {
  const cwd = readme(info, "program.ts");
  const text = readFileSync(join(cwd, "program.ts"), "utf8");
  writeFileSync(join(cwd, "trusting.ts"), trustingTests(text));
  compile(cwd, "program.ts", NODE);
  compile(cwd, "trusting.ts", NODE);
  return { cwd, asIs: "built/program.js", trusting: "built/trusting.js" };
}

function readmeInNode(file) {
  const cwd = readme("ts node", file);
  compile(cwd, file);
  const built = join("built", file.replace("ts", "js"));
  const run = (env) => printed(process.execPath, [built], { cwd, env });
  return withAndWithoutAddon(cwd, run, README_PRINTS);
}

function readmeIn(program, args) {
  const cwd = readme("ts node", "index.ts");
  expect(printed(program, [...args, "index.ts"], { cwd }), README_PRINTS);
  return 1;
}

async function readmePage() {
  const cwd = readme("ts node", "index.ts");
  writeFileSync(join(cwd, "index.html"), page("index.ts"));
  await inPage(cwd, README_PRINTS);
  return 1;
}

async function readmeWorker() {
  const cwd = readme("ts worker", "worker.ts");
  compile(cwd, "worker.ts");
  const folder = join(cwd, "bundle");
  bundleByWrangler(cwd, "worker.ts", folder);
  await withWorker(folder, (fetch) =>
    handlesNotifications((request) => fetch("http://worker/", request), REFUSES_TESTS),
  );
  writeFileSync(
    join(cwd, "worker.ts"),
    trustingTests(readFileSync(join(cwd, "worker.ts"), "utf8")),
  );
  bundleByWrangler(cwd, "worker.ts", folder);
  await withWorker(folder, (fetch) =>
    handlesNotifications((request) => fetch("http://worker/", request), "200"),
  );
  return 2;
}

/** The server of README.md, as it stands and trusting the test authority. */
async function readmeServer() {
  const { cwd, asIs, trusting } = readmeCompiled("ts server");
  await withServer(cwd, asIs, (post) => handlesNotifications(post, REFUSES_TESTS));
  const printed = await withServer(cwd, trusting, (post) => handlesNotifications(post, "200"));
  expect(printed, /^[-0-9a-f]{36} DID_RENEW com\.example\.\S+$/);
  return 2;
}

/** Certificates of tests name responders that nobody has, and with the host left out nobody is asked. */
async function readmeRevocation() {
  const { cwd, asIs, trusting } = readmeCompiled("ts online");
  const { transaction } = await import(join(cwd, "node_modules/russet/dist/sample.js"));
  const refusal = async (file) => {
    const { verify } = await import(join(cwd, file));
    return await verify(transaction).then(
      () => "verified",
      ({ code }) => code,
    );
  };
  expect(await refusal(asIs), "x509/root");
  expect(await refusal(trusting), "ocsp/host");
  return 2;
}

/** The client of README.md, as it stands and trusting the test authority. */
async function readmeClient() {
  const { cwd, asIs, trusting } = readmeCompiled("ts client");
  const format = { type: "pkcs8", format: "pem" };
  const { privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const issuerId = "57246542-96fe-1a63-e053-0824d011072a";
  const key = { privateKey: privateKey.export(format), keyId: "2X9R4HXF34", issuerId };
  const env = { APP_STORE_KEY: JSON.stringify(key) };
  writeFileSync(
    join(cwd, "store.js"),
    `import { transaction } from "russet/sample";
     globalThis.fetch = async (address, { headers }) => {
       const { host, pathname } = new URL(address);
       const isAsked = pathname === "/inApps/v2/history/1000" && headers.authorization.startsWith("Bearer ey");
       if (!isAsked || host !== "api.storekit-sandbox.apple.com") {
         return Response.json({ errorCode: 4040010 }, { status: 404 });
       }
       return Response.json({ signedTransactions: [transaction], hasMore: false, revision: "1" });
     };\n`,
  );
  const run = (script) =>
    printed(process.execPath, ["--import", "./store.js", script, "1000"], { cwd, env });
  expect(run(asIs), /^refused: x509\/root\n[\w-]+(\.[\w-]+){2}$/);
  expect(run(trusting), /^com\.example\.\S+ LocalTesting\n[\w-]+(\.[\w-]+){2}$/);
  return 2;
}

/** Posts what the App Store would, and what it never would. */
async function handlesNotifications(post, expected) {
  const program = join(work, "with-addon/node_modules/russet/dist/cli.js");
  const sample = printed(process.execPath, [program, "sample", "notification"], { cwd: work });
  const said = async (body) => {
    const answer = await post({ method: "POST", body });
    return `${answer.status} ${await answer.text()}`;
  };
  const body = (signedPayload) => JSON.stringify({ signedPayload });
  expect(await said(sample), expected);
  expect(await said(body("a.b")), "400 jws/parts");
  expect(await said("{}"), "400 usage/argument");
  expect(await said("no JSON"), "400 no notification");
}

function expect(found, expected) {
  if (!fits(found, expected)) {
    throw new Error(`expected ${expected}, found\n${found}`);
  }
}

function fits(found, expected) {
  const text = found.trim();
  return expected instanceof RegExp ? expected.test(text) : text === expected;
}

function emptyFolder() {
  const folder = join(work, "projects", wanted.replaceAll(/[^a-zA-Z0-9]+/g, "-"));
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return folder;
}
