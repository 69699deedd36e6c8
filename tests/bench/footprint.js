// What it costs to have a library: to install it, to import it, to ship it to a Worker.

import { spawnSync } from "node:child_process";
import { existsSync, lstatSync, readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import { builtinModules } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "../js/node_modules/esbuild/lib/main.js";
import { median } from "./measure.js";

const program = fileURLToPath(new URL("../js/node_modules/node-24/bin/node", import.meta.url));

/** By library: what is installed with it, how long its import takes, how large its bundle is. */
export async function footprint(project, imports) {
  const libraries = {
    russet: "new (await import('russet')).Verifier({ bundleId: 'a', environments: ['Sandbox'] })",
    "@apple/app-store-server-library": "await import('@apple/app-store-server-library')",
    "app-store-server-api": "await import('app-store-server-api')",
    jose: "await import('jose')",
  };
  const found = {};
  for (const [name, use] of Object.entries(libraries)) {
    found[name] = {
      ...installed(join(project, "node_modules", name)),
      importMilliseconds: importTime(project, use, imports),
      bundle: await bundleSize(project, use),
    };
  }
  return found;
}

/** Packages and bytes, with everything that is installed along. */
function installed(folder, seen = new Set()) {
  walk(realpathSync(folder));
  const bytes = [...seen].map(sizeOf).reduce((sum, size) => sum + size, 0);
  return { packages: seen.size, bytes };

  function walk(found) {
    if (seen.has(found)) {
      return;
    }
    seen.add(found);
    const manifest = JSON.parse(readFileSync(join(found, "package.json"), "utf8"));
    const names = { ...manifest.dependencies, ...manifest.optionalDependencies };
    for (const name of Object.keys(names)) {
      const place = resolve(found, name);
      // A package for another platform is not there.
      if (place !== undefined) {
        walk(place);
      }
    }
  }
}

function resolve(from, name) {
  for (let folder = from; folder !== dirname(folder); folder = dirname(folder)) {
    const place = join(folder, "node_modules", name);
    if (existsSync(place)) {
      return realpathSync(place);
    }
  }
  return undefined;
}

/** The files of a package, without the packages in it. */
function sizeOf(folder) {
  let bytes = 0;
  for (const entry of readdirSync(folder)) {
    const path = join(folder, entry);
    if (lstatSync(path).isDirectory()) {
      bytes += entry === "node_modules" ? 0 : sizeOf(path);
    } else {
      bytes += statSync(path).size;
    }
  }
  return bytes;
}

/** Processor time, in a process of its own each time; what loads russet's core is part of it. */
function importTime(cwd, use, times) {
  const script = `const before = process.cpuUsage(); ${use};
    const { user, system } = process.cpuUsage(before); console.log((user + system) / 1000);`;
  const taken = Array.from({ length: times }, () => {
    const ended = spawnSync(program, ["--input-type=module", "--eval", script], {
      cwd,
      encoding: "utf8",
      env: { ...process.env, RUSSET_BINDING: undefined },
      timeout: 60_000,
    });
    if (ended.status !== 0) {
      throw new Error(`${use}: ${ended.stderr}`);
    }
    return Number(ended.stdout);
  });
  return median(taken);
}

/** Bytes of a Worker that imports it, minified and compressed, its wasm included. */
async function bundleSize(absWorkingDir, use) {
  const { outputFiles } = await build({
    absWorkingDir,
    stdin: { contents: `export default async () => { ${use} }`, resolveDir: absWorkingDir },
    outdir: "bundle",
    write: false,
    bundle: true,
    minify: true,
    format: "esm",
    conditions: ["workerd", "worker", "browser"],
    loader: { ".wasm": "copy" },
    // Node's own modules, which workerd has if asked.
    external: ["node:*", ...builtinModules],
    logLevel: "error",
  });
  return outputFiles
    .map(({ contents }) => gzipSync(contents, { level: 9 }).length)
    .reduce((sum, size) => sum + size, 0);
}
