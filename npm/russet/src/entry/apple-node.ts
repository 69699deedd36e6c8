// `russet/apple`. Node and Bun: the core is loaded as by `russet`.

import "./node.js";

export * from "../apple/index.js";
