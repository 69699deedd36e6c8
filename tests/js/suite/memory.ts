/** Verifiers come and go; memory stays. */

import { assert, type Checks } from "./checks.js";
import type { Instances } from "./instances.js";
import { type Data, type Library, sample } from "./vectors.js";

const MANY = 10_000;
/** What the same number of verifiers would hold if none was ever given back is a multiple. */
const ALLOWED = 4 * 1024 * 1024;

export async function run(
  checks: Checks,
  library: Library,
  data: Data,
  instances: Instances,
): Promise<void> {
  const { verifier, accepted } = sample(library, data);

  await checks.check(`memory: flat over ${MANY} verifiers made and dropped`, async () => {
    const use = async (count: number) => {
      for (let made = 0; made < count; made += 1) {
        const one = verifier();
        if (made % 500 === 0) {
          accepted(one);
          await collect();
        }
      }
    };
    await use(MANY / 2);
    const before = inUse(instances);
    await use(MANY);
    const grown = inUse(instances) - before;
    assert(grown <= ALLOWED, `grown by ${Math.round(grown / 1024)} KB`);
  });
}

/** The memory of WebAssembly; where the core is an addon, that of the whole process. */
function inUse(instances: Instances): number {
  const process: { memoryUsage?(): { rss: number } } | undefined = Reflect.get(
    globalThis,
    "process",
  );
  return instances.count() > 0 ? instances.size() : (process?.memoryUsage?.().rss ?? 0);
}

/** Has the runtime look for what is no longer used, and tell those who wait to hear of it. */
async function collect(): Promise<void> {
  const collector: (() => void) | undefined = Reflect.get(globalThis, "gc");
  if (collector !== undefined) {
    collector();
  } else {
    // Where it cannot be asked, it is made to.
    const litter: unknown[] = [];
    for (let index = 0; index < 64; index += 1) {
      litter.push(new Array(16_384).fill(index));
    }
  }
  await new Promise((resolve) => setTimeout(resolve));
}
