// `russet/apple`. Vercel's edge runtime: the core is loaded as by `russet`.

import "./edge-light.js";

export * from "../apple/index.js";
