// Pages, by the entry that fetches the module.

import * as russet from "russet/web";
import data from "./data.js";
import { suite } from "./suite.js";

globalThis.results = russet.init().then(() => suite(russet, data));
