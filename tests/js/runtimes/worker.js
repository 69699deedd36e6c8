// Workers.

import * as russet from "russet";
import * as apple from "russet/apple";
import data from "./data.js";
import { suite } from "./suite.js";

export default {
  async fetch({ url }) {
    const store = new URL(url).searchParams.get("store");
    return Response.json(await suite(russet, data, store, apple));
  },
};
