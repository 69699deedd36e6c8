// One script that is no module: modules do not load from a disk, and the page should work there.

import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";
import { policy } from "./policy.js";

const beside = (path) => fileURLToPath(new URL(path, import.meta.url));

/** Puts the policy into the page, and its script where it works from any address. */
const page = {
  name: "page",
  transformIndexHtml: (html) =>
    html
      .replace(
        "<!-- policy -->",
        `<meta http-equiv="Content-Security-Policy" content="${policy}" />`,
      )
      .replace('<script type="module" crossorigin', "<script defer")
      .replaceAll(" crossorigin", ""),
};

/** The module as a plain string: as a template, which minifiers make of it, it is read half as fast. */
const plainModule = {
  name: "plain-module",
  generateBundle(_, bundle) {
    const script = Object.values(bundle).find(({ type }) => type === "chunk");
    script.code = script.code.replace(/`(AGFzb[A-Za-z0-9+/]+=*)`/, '"$1"');
    if (!script.code.includes('"AGFzb')) {
      this.error("the module is no string in the script");
    }
  },
};

export default defineConfig({
  root: beside("."),
  base: "./",
  logLevel: "warn",
  resolve: {
    alias: { russet: beside("../russet/dist/inline.js") },
  },
  plugins: [page, plainModule],
  build: {
    target: "es2022",
    outDir: beside("dist"),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: false,
    cssCodeSplit: false,
    chunkSizeWarningLimit: 1000,
    rolldownOptions: { output: { format: "iife", codeSplitting: false } },
  },
});
