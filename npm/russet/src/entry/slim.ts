/**
 * `russet/slim`: loads nothing by itself. For libraries, which leave the choice to the program that
 * uses them, and for hosts that none of the other entries fits.
 *
 * ```ts
 * import { init, Verifier } from "russet/slim";
 * import module from "russet/russet.wasm";
 *
 * init(module);
 * ```
 *
 * @module russet/slim
 */

import { useBinding } from "../binding.js";
import { instantiate } from "../wasm.js";

export * from "../index.js";

/** `WebAssembly.Module`, where the types of the runtime have it. */
export type WasmModule = typeof globalThis extends {
  WebAssembly: { Module: { prototype: infer Module } };
}
  ? Module
  : object;

/**
 * Says which module to run: `russet/russet.wasm`, compiled. It is instantiated at the first use.
 */
export function init(module: WasmModule): void {
  useBinding(() => instantiate(module));
}
