import type { Binding } from "./binding.js";
import { base64 } from "./wasm/base64.js";
import { instantiate } from "./wasm.js";

/** What newer runtimes have, which reads base64 in one go. */
interface ReadsBase64 {
  fromBase64?(text: string): BufferSource;
}

/**
 * The core from the copy of its module that is part of the source text.
 *
 * @param decode what the runtime has to read base64 with, if it has something faster
 */
export function instantiateInlined(decode: (text: string) => BufferSource = decodeBase64): Binding {
  return instantiate(new WebAssembly.Module(decode(base64)));
}

function decodeBase64(text: string): BufferSource {
  return (Uint8Array as ReadsBase64).fromBase64?.(text) ?? decodeByCharacter(text);
}

function decodeByCharacter(text: string): BufferSource {
  const characters = atob(text);
  const bytes = new Uint8Array(characters.length);
  for (let index = 0; index < characters.length; index += 1) {
    bytes[index] = characters.charCodeAt(index);
  }
  return bytes;
}
