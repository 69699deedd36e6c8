/**
 * `russet/web`: for pages that would rather fetch the WebAssembly module than carry it inlined.
 *
 * ```ts
 * import { init, Verifier } from "russet/web";
 *
 * await init();
 * const verifier = new Verifier({ bundleId: "com.example.app", environments: ["Sandbox"] });
 * ```
 *
 * @module russet/web
 */

import { notLoaded, useBinding } from "../binding.js";
import { instantiate } from "../wasm.js";

export * from "../index.js";

/**
 * Fetches and compiles the core. Nothing else works before its promise is fulfilled.
 *
 * @param url where `russet.wasm` is served; beside this file unless said otherwise
 * @throws {@link UsageError} `usage/not-loaded`, when there is no such module
 */
export async function init(
  url: string | URL = new URL("./russet.wasm", import.meta.url),
): Promise<void> {
  try {
    const response = await fetch(url);
    if (!response.ok) {
      throw new Error(`${url} cannot be fetched, status ${response.status}`);
    }
    const module = await WebAssembly.compile(await response.arrayBuffer());
    useBinding(() => instantiate(module));
  } catch (cause) {
    throw notLoaded(cause);
  }
}
