// The inspector in a real browser: what goes in, what it says, what it never does.
//
// node inspector.js <name>; without a name it lists them. `node inspector.js pictures <folder>` takes
// the pictures of its documentation.

import { setDeadline } from "./drivers/deadline.js";
import { axe } from "./inspector/access.js";
import { Browser } from "./inspector/browser.js";
import { failures } from "./inspector/failures.js";
import { inputs } from "./inspector/inputs.js";
import { kinds } from "./inspector/kinds.js";
import { links } from "./inspector/links.js";
import { options } from "./inspector/options.js";
import { takePictures } from "./inspector/pictures.js";
import { safety } from "./inspector/safety.js";
import { speed } from "./inspector/speed.js";

const TESTS = {
  "inspector: kinds": kinds,
  "inspector: failures": failures,
  "inspector: inputs": inputs,
  "inspector: links": links,
  "inspector: options": options,
  "inspector: safety": safety,
  "inspector: access": axe,
  "inspector: speed": speed,
};

const [wanted, folder] = process.argv.slice(2);
if (wanted === undefined) {
  console.log(Object.keys(TESTS).join("\n"));
} else {
  setDeadline();
  const browser = await Browser.start();
  try {
    if (wanted === "pictures") {
      await takePictures(browser, folder);
    } else {
      process.exitCode = await run(TESTS[wanted], browser);
    }
  } finally {
    await browser.stop();
  }
}

async function run(tests, browser) {
  let passed = 0;
  let skipped = 0;
  const faults = [];
  const check = async (name, test) => {
    try {
      await test();
      passed += 1;
    } catch (error) {
      faults.push(`${name}\n    ${String(error?.message ?? error).slice(0, 2000)}`);
    }
  };
  check.skip = (reason) => {
    console.log(reason);
    skipped += 1;
  };
  // What goes wrong between checks, like a complaint of the page, is a fault as well.
  await tests(browser, check).catch((error) => faults.push(String(error?.message ?? error)));
  console.log(faults.join("\n"));
  console.log(`${passed} passed, ${faults.length} failed, ${skipped} skipped`);
  return faults.length === 0 && passed > 0 ? 0 : 1;
}
