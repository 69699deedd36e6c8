// Node and Bun: the addon of this platform if it is installed, else WebAssembly.
//
// `RUSSET_BINDING=native` or `=wasm` allows only one of them, for tests.

import { createRequire } from "node:module";

import { type Binding, useBinding } from "../binding.js";
import { instantiateInlined } from "../inlined.js";

useBinding(() => {
  const only = process.env.RUSSET_BINDING;
  if (only === "wasm") {
    return instantiateInlined();
  }
  try {
    return loadAddon();
  } catch (cause) {
    if (only === "native") {
      throw cause;
    }
    return instantiateInlined();
  }
});

/**
 * On Linux the C library decides between two packages. Asking which one it is takes longer than
 * trying: package managers install the fitting one alone, and the other one does not load.
 *
 * The names are put together at run time, so that bundlers do not look for files they cannot pack.
 */
function loadAddon(): Binding {
  const require = createRequire(import.meta.url);
  const platform = `@russet/${process.platform}-${process.arch}`;
  switch (process.platform) {
    case "linux":
      try {
        return require(`${platform}-gnu`);
      } catch {
        return require(`${platform}-musl`);
      }
    case "win32":
      return require(`${platform}-msvc`);
    default:
      return require(platform);
  }
}

export * from "../index.js";
