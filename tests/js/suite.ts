/**
 * The suite that every runtime runs.
 *
 * It is written once and takes the library as an argument, so it uses nothing but the language and
 * what all runtimes share: no module of Node's, no test framework. Each runtime has a few lines
 * under `runtimes/` that import the packed package and hand it over.
 */

import * as apple from "./suite/apple.js";
import * as argumentTypes from "./suite/arguments.js";
import * as batch from "./suite/batch.js";
import { Checks, type Result } from "./suite/checks.js";
import * as clients from "./suite/clients.js";
import * as faults from "./suite/faults.js";
import * as inspection from "./suite/inspection.js";
import { watchInstances } from "./suite/instances.js";
import * as memory from "./suite/memory.js";
import * as options from "./suite/options.js";
import * as payloads from "./suite/payloads.js";
import * as receipts from "./suite/receipts.js";
import * as revocation from "./suite/revocation.js";
import * as robustness from "./suite/robustness.js";
import * as signing from "./suite/signing.js";
import * as store from "./suite/store.js";
import type { Data, Library } from "./suite/vectors.js";
import * as vectors from "./suite/vectors.js";

export type { Data, Library, Result };

/**
 * @param address where the local store is
 * @param compatible what `russet/apple` exports, where it is to be tested
 */
export async function suite(
  library: Library,
  data: Data,
  address: string,
  compatible?: apple.Apple,
): Promise<Result[]> {
  // Before the first use, because that is when the core is loaded.
  const instances = watchInstances();
  const checks = new Checks();
  const areas = [
    vectors,
    payloads,
    batch,
    inspection,
    argumentTypes,
    options,
    receipts,
    revocation,
    signing,
    clients,
    robustness,
    faults,
    memory,
  ];
  for (const area of areas) {
    await area.run(checks, library, data, instances);
  }
  await store.run(checks, library, data, address);
  if (compatible !== undefined) {
    await apple.run(checks, compatible, data, address);
  }
  return checks.results;
}
