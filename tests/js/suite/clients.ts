/**
 * The clients of Apple's APIs: what they send, what they make of every answer, when they ask again
 * and when they wait. What stands for the App Store, time and chance are in here.
 */

import type { Checks } from "./checks.js";
import * as calls from "./clients/calls.js";
import * as environments from "./clients/environments.js";
import * as failures from "./clients/failures.js";
import * as limits from "./clients/limits.js";
import * as lists from "./clients/lists.js";
import * as options from "./clients/options.js";
import * as refusals from "./clients/refusals.js";
import * as secrets from "./clients/secrets.js";
import { Setting } from "./clients/setting.js";
import type { Data, Library } from "./vectors.js";

export async function run(checks: Checks, library: Library, data: Data): Promise<void> {
  const setting = await Setting.make(library, data);
  const check = (name: string, work: () => Promise<void>) => checks.check(`clients: ${name}`, work);
  for (const area of [calls, refusals, options, failures, limits, lists, environments, secrets]) {
    await area.run(check, setting);
  }
}
