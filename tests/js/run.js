// Runs the suite in one runtime.
//
// node run.js <folder that prepare.js made> <runtime>; without a runtime it lists them.

import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { page, runPage } from "./drivers/chromium.js";
import { setDeadline } from "./drivers/deadline.js";
import { runProcess } from "./drivers/process.js";
import { report } from "./drivers/report.js";
import { withStore } from "./drivers/store.js";
import { bundleByEsbuild, bundleByWrangler, runWorker } from "./drivers/workerd.js";

const here = dirname(fileURLToPath(import.meta.url));
const modules = join(here, "node_modules");
const [work, wanted] = process.argv.slice(2);
const withAddon = join(work ?? "", "with-addon");
const withoutAddon = join(work ?? "", "without-addon");

/** A runtime that this machine cannot have. */
class Missing extends Error {}

const RUNTIMES = {
  ...Object.fromEntries(
    ["20", "22", "24"].flatMap((line) => [
      [`node-${line}-addon`, (store) => node(line, store, withAddon, { RUSSET_BINDING: "native" })],
      [`node-${line}-wasm`, (store) => node(line, store, withoutAddon)],
    ]),
  ),
  "bun-addon": (store) => bun(store, withAddon, { RUSSET_BINDING: "native" }),
  "bun-wasm": (store) => bun(store, withoutAddon),
  // Without any permission but the one to call the store.
  deno: (store) =>
    runProcess(
      program("deno/deno"),
      [
        "run",
        `--allow-net=${new URL(store).host}`,
        ...["--no-prompt", "--no-remote", "--no-lock", "--v8-flags=--expose-gc"],
        "console.js",
        store,
      ],
      { cwd: withAddon },
    ),
  "workerd-esbuild": (store) => worker(store, "worker.js", bundleByEsbuild),
  "workerd-wrangler": (store) => worker(store, "worker.js", bundleByWrangler),
  "workerd-slim": (store) => worker(store, "worker-slim.js", bundleByEsbuild),
  "chromium-vite": (store) => bundledPage(store, "page.js"),
  "chromium-vite-web": (store) => bundledPage(store, "page-web.js"),
  "chromium-plain": (store) => plainPage(store, "page.js"),
  "chromium-plain-web": (store) => plainPage(store, "page-web.js"),
  "chromium-plain-slim": (store) => plainPage(store, "page-slim.js"),
};

if (wanted === undefined) {
  console.log(Object.keys(RUNTIMES).join("\n"));
} else {
  setDeadline();
  process.exitCode = await run(wanted);
}

async function run(name) {
  let results;
  try {
    results = await withStore(work, (store) => RUNTIMES[name](store));
  } catch (error) {
    if (error instanceof Missing) {
      console.log(error.message);
      console.log("0 passed, 0 failed, 1 skipped");
      return 0;
    }
    console.log(error);
    console.log("0 passed, 1 failed, 0 skipped");
    return 1;
  }
  return report(results);
}

function node(line, store, cwd, env) {
  const args = ["--expose-gc", "console.js", store];
  return runProcess(program(`node-${line}/bin/node`), args, { cwd, env });
}

function bun(store, cwd, env) {
  return runProcess(program("bun/bin/bun.exe"), ["--expose-gc", "console.js", store], {
    cwd,
    env,
  });
}

async function worker(store, entry, bundle) {
  const folder = emptyFolder();
  await bundle(withoutAddon, entry, folder);
  return await runWorker(folder, store);
}

async function bundledPage(store, script) {
  writeFileSync(join(withoutAddon, "index.html"), page(script));
  const folder = emptyFolder();
  await build({
    root: withoutAddon,
    configFile: false,
    logLevel: "error",
    build: { outDir: folder, emptyOutDir: true },
  });
  return await runPage(folder, store);
}

async function plainPage(store, script) {
  const packed = join(withoutAddon, "node_modules/russet");
  const { exports } = JSON.parse(readFileSync(join(packed, "package.json"), "utf8"));
  const imports = {};
  for (const [subpath, target] of Object.entries(exports)) {
    const file = resolve(target, ["browser", "default"]);
    imports[subpath.replace(/^\./, "russet")] = `./node_modules/russet/${file}`;
  }
  writeFileSync(join(withoutAddon, "index.html"), page(script, imports));
  copyFileSync(join(packed, "dist/russet.wasm"), join(withoutAddon, "russet.wasm"));
  return await runPage(withoutAddon, store);
}

/** What `exports` says for these conditions. */
function resolve(target, conditions) {
  if (typeof target === "string") {
    return target;
  }
  const found = Object.keys(target).find((condition) => conditions.includes(condition));
  return resolve(target[found], conditions);
}

function program(path) {
  const file = join(modules, path);
  if (!existsSync(file)) {
    throw new Missing(`there is no ${path} for this machine`);
  }
  return file;
}

function emptyFolder() {
  const folder = join(work, "bundles", wanted);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return folder;
}
