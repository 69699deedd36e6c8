// Node and Bun: the addon of this platform if it is installed, else WebAssembly, inlined because a
// program that was bundled into one file has no other file beside it.
//
// `RUSSET_BINDING=native` or `=wasm` allows only one of them.

import { Buffer } from "node:buffer";
import { createRequire } from "node:module";

import { type Binding, useBinding } from "../binding.js";
import { instantiateInlined } from "../inlined.js";

useBinding(() => {
  const only = process.env.RUSSET_BINDING;
  if (only === "wasm") {
    return loadInlined();
  }
  try {
    return loadAddon();
  } catch (cause) {
    if (only === "native") {
      throw cause;
    }
    return loadInlined();
  }
});

/** Character by character, in code that runs but once, it would take longer than to compile it. */
function loadInlined(): Binding {
  return instantiateInlined((text) => Buffer.from(text, "base64"));
}

/**
 * On Linux the C library decides between two packages. Asking which one it is takes longer than
 * trying: package managers install the fitting one alone, and the other one does not load.
 *
 * The names are put together at run time, so that bundlers do not look for files they cannot pack.
 */
function loadAddon(): Binding {
  const require = createRequire(import.meta.url);
  const platform = `${process.platform}-${process.arch}`;
  const abis = { linux: ["-gnu", "-musl"], win32: ["-msvc"] } as Record<string, string[]>;
  const failures: unknown[] = [];
  for (const abi of abis[process.platform] ?? [""]) {
    try {
      return require(`@russet/${platform}${abi}`);
    } catch (failure) {
      failures.push(failure);
    }
  }
  throw new AggregateError(failures, `there is no addon for ${platform} that loads`);
}

export * from "../index.js";
