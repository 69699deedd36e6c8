import type { Binding } from "./binding.js";
import { base64 } from "./wasm/base64.js";
import { instantiate } from "./wasm.js";

/** The core from the copy of its module that is part of the source text. */
export function instantiateInlined(): Binding {
  const text = atob(base64());
  const bytes = new Uint8Array(text.length);
  for (let index = 0; index < text.length; index += 1) {
    bytes[index] = text.charCodeAt(index);
  }
  return instantiate(new WebAssembly.Module(bytes));
}
