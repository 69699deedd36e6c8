// Workers: bundled as people bundle them, and run by workerd without a compatibility flag.

import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { Miniflare } from "miniflare";

/** The day of the workerd that miniflare brings along; without a flag, dates decide what there is. */
export const COMPATIBILITY_DATE = "2026-07-30";

/** The module stays a module of its own, as workerd wants it. */
export async function bundleByEsbuild(project, entry, folder) {
  await build({
    absWorkingDir: project,
    entryPoints: { worker: entry },
    outdir: folder,
    bundle: true,
    format: "esm",
    conditions: ["workerd", "worker", "browser"],
    loader: { ".wasm": "copy" },
    logLevel: "error",
  });
}

/** What `wrangler deploy` would upload. */
export function bundleByWrangler(project, entry, folder, flags = []) {
  const configuration = join(project, "wrangler.json");
  writeFileSync(
    configuration,
    JSON.stringify({
      name: "worker",
      main: entry,
      compatibility_date: COMPATIBILITY_DATE,
      compatibility_flags: flags,
    }),
  );
  bundleConfigured(project, configuration, folder);
}

/** The same for a project that has a configuration. */
export function bundleConfigured(project, configuration, folder) {
  // It asks for a newer Node than the oldest that russet supports.
  const newer = fileURLToPath(new URL("../node_modules/node-24/bin/node", import.meta.url));
  const node = existsSync(newer) ? newer : process.execPath;
  const wrangler = fileURLToPath(
    new URL("../node_modules/wrangler/bin/wrangler.js", import.meta.url),
  );
  const args = ["deploy", "--dry-run", "--outdir", folder, "--config", configuration];
  const ended = spawnSync(node, [wrangler, ...args], {
    cwd: project,
    encoding: "utf8",
    env: { ...process.env, CI: "true", WRANGLER_SEND_METRICS: "false" },
    killSignal: "SIGKILL",
    timeout: 120_000,
  });
  if (ended.status !== 0) {
    throw new Error(`wrangler: ${ended.error ?? ""}${ended.stdout}${ended.stderr}`);
  }
}

/** Runs a bundle for as long as `work` takes. */
export async function withWorker(folder, work, flags = []) {
  const script = join(folder, "worker.js");
  const worker = new Miniflare({
    host: "127.0.0.1",
    port: 0,
    compatibilityDate: COMPATIBILITY_DATE,
    compatibilityFlags: flags,
    modules: true,
    modulesRoot: folder,
    modulesRules: [{ type: "CompiledWasm", include: ["**/*.wasm"] }],
    script: readFileSync(script, "utf8"),
    scriptPath: script,
  });
  try {
    await worker.ready;
    return await work((url, request) => worker.dispatchFetch(url, request));
  } finally {
    await worker.dispose();
  }
}

export async function runWorker(folder, store) {
  return await withWorker(folder, async (fetch) => {
    const response = await fetch(`http://worker/?${new URLSearchParams({ store })}`);
    const text = await response.text();
    if (!response.ok) {
      throw new Error(`status ${response.status}: ${text}`);
    }
    return JSON.parse(text);
  });
}
