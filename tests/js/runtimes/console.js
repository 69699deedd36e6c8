// Node, Deno and Bun.

import * as russet from "russet";
import data from "./data.js";
import { suite } from "./suite.js";

console.log(JSON.stringify(await suite(russet, data)));
