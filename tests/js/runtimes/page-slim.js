// Pages, by the entry that loads nothing by itself.

import * as russet from "russet/slim";
import data from "./data.js";
import { suite } from "./suite.js";

const store = new URLSearchParams(location.search).get("store");

globalThis.results = WebAssembly.compileStreaming(fetch("./russet.wasm")).then((module) => {
  russet.init(module);
  return suite(russet, data, store);
});
