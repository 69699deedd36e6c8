// Browsers, Deno, and every runtime not named in the package's exports.

import { useBinding } from "../binding.js";
import { instantiateInlined } from "../inlined.js";

useBinding(instantiateInlined);

export * from "../index.js";
