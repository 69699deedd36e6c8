// Pages.

import * as russet from "russet";
import data from "./data.js";
import { suite } from "./suite.js";

globalThis.results = suite(russet, data);
