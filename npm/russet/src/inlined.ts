import type { Binding } from "./binding.js";
import { base64 } from "./wasm/base64.js";
import { instantiate } from "./wasm.js";

/** What newer runtimes have, which reads base64 in one go. */
interface Reads {
  fromBase64?(base64: string): BufferSource;
}

/**
 * The core from the copy of its module that is part of the source text.
 *
 * @param decode what the runtime has to read base64 with, if it has something faster
 */
export function instantiateInlined(
  decode: (base64: string) => BufferSource = decodeBase64,
): Binding {
  return instantiate(new WebAssembly.Module(decode(base64())));
}

function decodeBase64(base64: string): BufferSource {
  return (Uint8Array as Reads).fromBase64?.(base64) ?? decodeByCharacter(base64);
}

function decodeByCharacter(base64: string): BufferSource {
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let index = 0; index < text.length; index += 1) {
    bytes[index] = text.charCodeAt(index);
  }
  return bytes;
}
