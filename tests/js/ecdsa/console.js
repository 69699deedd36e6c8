// Node.

import { readFileSync } from "node:fs";
import { prove } from "./prove.js";

const [file, cases] = process.argv.slice(2);
const module = new WebAssembly.Module(readFileSync(file));
console.log(JSON.stringify(prove(module, Number(cases))));
