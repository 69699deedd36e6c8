// A bundler, not the TypeScript compiler run twice: every file costs time to open at import, and
// one pass gives both module systems the same few files. Code shared by the entries is split into
// chunks of its own, so that `russet`, `russet/web` and `russet/slim` hand out the same classes.
// Declarations come from `tsc`. They are the same text for both module systems: only the
// `package.json` beside them says which one they describe.

import { defineConfig } from "rolldown";

const entry = (name) => `src/entry/${name}.ts`;
/** The entries of `russet/apple`, which load the core as the entries of the same name do. */
const apples = (...names) =>
  Object.fromEntries(names.map((name) => [`apple-${name}`, entry(`apple-${name}`)]));
/** No part of the package's code, and not to be put among it. */
const sample = "src/generated/sample.ts";

/** The module stays a file beside the entries; hosts and bundlers find it there. */
const wasmFile = {
  name: "wasm-file",
  resolveId: (id) => (/\.wasm(\?module)?$/.test(id) ? { id, external: true } : null),
};

const shared = {
  plugins: [wasmFile],
  platform: "neutral",
  external: /^node:/,
  treeshake: { moduleSideEffects: (id) => /\/(entry|cli\/main)\b/.test(id) },
};

const output = {
  entryFileNames: "[name].js",
  chunkFileNames: "[name].js",
  minify: false,
  comments: false,
  codeSplitting: {
    groups: [
      { name: "inlined", test: /inlined|base64/, priority: 1 },
      {
        name: "shared",
        test: /src\/(?!entry|cli|apple|inlined|wasm\/base64|generated\/(sample|guide|apple))/,
        priority: 2,
      },
      // Last, since a group takes what its files import along, unless another one had it before.
      { name: "apple", test: /src\/(apple|generated\/apple)/, priority: 0 },
    ],
  },
};

export default defineConfig([
  {
    ...shared,
    input: {
      node: entry("node"),
      inline: entry("inline"),
      workerd: entry("workerd"),
      "edge-light": entry("edge-light"),
      web: entry("web"),
      slim: entry("slim"),
      ...apples("node", "inline", "workerd", "edge-light"),
      sample,
      cli: "src/cli/main.ts",
    },
    output: { ...output, dir: "dist", format: "esm" },
  },
  {
    ...shared,
    platform: "node",
    input: {
      node: entry("node"),
      inline: entry("inline"),
      slim: entry("slim"),
      ...apples("node", "inline"),
      sample,
    },
    output: { ...output, dir: "dist/cjs", format: "cjs" },
  },
]);
