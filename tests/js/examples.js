// Runs the examples of `npm/examples`, each installed from the packed tarballs.
//
// node examples.js <folder that prepare.js made> <example>; without an example it lists them.

import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { setDeadline } from "./drivers/deadline.js";
import { backfill } from "./examples/backfill.js";
import { page } from "./examples/page.js";
import { honoServer, nodeServer, routeHandler, worker } from "./examples/receivers.js";

/** What it takes to run an example, beside what is packed. SQLite came with Node 22. */
const node = fileURLToPath(new URL("node_modules/node-24/bin/node", import.meta.url));

const EXAMPLES = {
  "example: worker-notifications": worker,
  "example: node-notifications": nodeServer,
  "example: hono-notifications": honoServer,
  "example: route-handler": routeHandler,
  "example: backfill": backfill,
  "example: page": page,
};

const [work, wanted] = process.argv.slice(2);

if (wanted === undefined) {
  console.log(Object.keys(EXAMPLES).join("\n"));
} else if (!existsSync(node)) {
  console.log("there is no Node 24 for this machine");
  console.log("0 passed, 0 failed, 1 skipped");
} else {
  setDeadline();
  const count = { passed: 0, failed: 0 };
  const check = async (name, test) => {
    try {
      await test();
      count.passed += 1;
    } catch (error) {
      console.log(`${name}\n    ${error.stack.slice(0, 3000)}`);
      count.failed += 1;
    }
  };
  try {
    await EXAMPLES[wanted]({ check, node, work, folder: join(work, "examples") });
  } catch (error) {
    console.log(error);
    count.failed += 1;
  }
  console.log(`${count.passed} passed, ${count.failed} failed, 0 skipped`);
  process.exitCode = count.failed === 0 && count.passed > 0 ? 0 : 1;
}
