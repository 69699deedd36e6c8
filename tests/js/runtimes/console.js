// Node, Deno and Bun.

import * as russet from "russet";
import * as apple from "russet/apple";
import data from "./data.js";
import { suite } from "./suite.js";

const [, , store] = globalThis.process.argv;
console.log(JSON.stringify(await suite(russet, data, store, apple)));
