// Pages, by the entry that fetches the module.

import * as russet from "russet/web";
import data from "./data.js";
import { suite } from "./suite.js";

const store = new URLSearchParams(location.search).get("store");

globalThis.results = russet.init().then(() => suite(russet, data, store));
