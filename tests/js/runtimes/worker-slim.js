// Workers, by the entry that loads nothing by itself.

import module from "russet/russet.wasm";
import * as russet from "russet/slim";
import data from "./data.js";
import { suite } from "./suite.js";

russet.init(module);

export default {
  async fetch({ url }) {
    const store = new URL(url).searchParams.get("store");
    return Response.json(await suite(russet, data, store));
  },
};
