// Workers.

import * as russet from "russet";
import data from "./data.js";
import { suite } from "./suite.js";

export default {
  async fetch() {
    return Response.json(await suite(russet, data));
  },
};
