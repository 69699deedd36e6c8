/**
 * A fault of the core: it is reported as one, and the next call works.
 *
 * The fault is a real one. The core is called with the stack almost used up, so that it runs out
 * somewhere inside. WebAssembly shares the stack of JavaScript; an addon has the thread's, which is
 * larger, and goes on.
 */

import { assert, type Checks } from "./checks.js";
import { assertRussetError } from "./failures.js";
import type { Instances } from "./instances.js";
import { type Data, type Library, sample } from "./vectors.js";

export async function run(
  checks: Checks,
  library: Library,
  data: Data,
  instances: Instances,
): Promise<void> {
  const { verifier, accepted, options } = sample(library, data);

  await checks.check("faults: are reported, and the next call works", () => {
    const before = verifier();
    accepted(before);
    const first = instances.count();
    const isWebAssembly = first > 0;

    let faults = 0;
    atTheEndOfTheStack(() => {
      try {
        accepted(before);
        return true;
      } catch (error) {
        if (error instanceof library.RussetError) {
          assertRussetErrorOf(library, error);
          faults += error.kind === "internal" ? 1 : 0;
        }
        return false;
      }
    });

    assert(faults > 0 === isWebAssembly, `${faults} faults`);
    accepted(before);
    accepted(verifier());
    accepted(new library.Verifier(options));
    assert(instances.count() > first === isWebAssembly, "the instance at fault is still in use");
  });
}

/** With no stack left, even the check of an error can fail; what it says is judged further up. */
function assertRussetErrorOf(library: Library, error: Error): void {
  try {
    assertRussetError(library, error);
  } catch (failure) {
    if (!(failure instanceof RangeError)) {
      throw failure;
    }
  }
}

/**
 * Calls `work` as deep in the stack as there is, and then with ever more of it left, until `work`
 * says that it succeeded.
 */
function atTheEndOfTheStack(work: () => boolean): void {
  let done = false;
  let level = 0;
  const descend = (): void => {
    level += 1;
    const depth = level;
    try {
      descend();
    } catch (error) {
      if (!(error instanceof RangeError)) {
        throw error;
      }
    }
    if (!done && depth % 8 === 0) {
      done = work();
    }
  };
  descend();
  assert(done, "there never was enough stack");
}
