// Vercel's edge runtime: as in Workers, with the import marked in its own way.

import { useBinding } from "../binding.js";
import { instantiate } from "../wasm.js";
import module from "./russet.wasm?module";

useBinding(() => instantiate(module));

export * from "../index.js";
