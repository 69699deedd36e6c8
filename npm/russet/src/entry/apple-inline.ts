// `russet/apple`. Browsers, Deno, and every runtime not named in the package's exports: the core is loaded as by `russet`.

import "./inline.js";

export * from "../apple/index.js";
