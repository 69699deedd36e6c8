// `russet/apple`. Cloudflare Workers: the core is loaded as by `russet`.

import "./workerd.js";

export * from "../apple/index.js";
