// Cloudflare Workers: a module of WebAssembly is imported, since none can be compiled at run time.

import { useBinding } from "../binding.js";
import { instantiate } from "../wasm.js";
import module from "./russet.wasm";

useBinding(() => instantiate(module));

export * from "../index.js";
