// Runs the suite with the addon of another machine, in that machine's Node.
//
// node cross.js <folder that prepare.js made> <program that starts Node> [its first arguments]

import { join } from "node:path";
import { runProcess } from "./drivers/process.js";
import { report } from "./drivers/report.js";
import { withStore } from "./drivers/store.js";

const [work, program, ...args] = process.argv.slice(2);

const results = await withStore(work, (store) =>
  runProcess(program, [...args, "--expose-gc", "console.js", store], {
    cwd: join(work, "with-addon"),
    env: { RUSSET_BINDING: "native" },
    minutes: 9,
  }),
);
// How soon there is an answer says nothing of the addon where the processor is a program.
const isEmulated = program.includes("qemu");
const counted = results.filter(({ name }) => !(isEmulated && name.includes("answered soon")));
process.exitCode = report(counted, results.length - counted.length);
