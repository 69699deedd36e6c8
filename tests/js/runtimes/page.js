// Pages.

import * as russet from "russet";
import * as apple from "russet/apple";
import data from "./data.js";
import { suite } from "./suite.js";

const store = new URLSearchParams(location.search).get("store");

globalThis.results = suite(russet, data, store, apple);
