/** Faults of the core: they are reported as such, and the next call works. */

import { assert, assertEqual, type Checks, thrownBy } from "./checks.js";
import { assertRussetError } from "./failures.js";
import type { Instances } from "./instances.js";
import { type Data, type Library, sample } from "./vectors.js";

/** With this many calls to spare, any work fits. */
const PLENTY = 2000;

export async function run(
  checks: Checks,
  library: Library,
  data: Data,
  instances: Instances,
): Promise<void> {
  const { jws, now, options, verifier, accepted } = sample(library, data);
  const kept = verifier();
  accepted(kept);
  const isWebAssembly = instances.count() > 0;

  // An addon has no memory of its own that a program could reach.
  if (isWebAssembly) {
    await checks.check("faults: a trap is reported, and the next call works", () => {
      let traps = 0;
      for (const fails of [
        () => kept.transaction(jws, { now }),
        () => kept.transaction("a.b.c", { now }),
        () => new library.Verifier(options),
      ]) {
        const before = instances.count();
        instances.ruin();
        const error = assertRussetError(library, thrownBy(fails));
        assertEqual(error.code, "internal/panic", "code");
        assert(error.cause instanceof Error, `the cause is ${error.cause}`);
        traps += error.cause instanceof WebAssembly.RuntimeError ? 1 : 0;
        assertEqual(instances.count(), before, "instances before the next call");
        accepted(kept);
        assertEqual(instances.count(), before + 1, "instances after it");
        accepted(verifier());
      }
      // The others were noticed by the glue before anything ran.
      assert(traps > 0, "nothing trapped");
    });
  }

  // WebAssembly shares the stack of JavaScript and runs out of it somewhere inside; an addon has
  // that of the thread, which is larger. With so little left there may be no room for a report, and
  // what arrives is the runtime's own error.
  await checks.check("faults: after the stack was used up the next call works", () => {
    let spare = 1;
    for (; spare < PLENTY; spare += 1) {
      const thrown = nearTheEndOfTheStack(spare, () => kept.transaction(jws, { now }));
      accepted(kept);
      if (thrown === undefined) {
        break;
      }
      if (!(thrown instanceof RangeError)) {
        assertEqual(assertRussetError(library, thrown).kind, "internal", "kind");
      }
    }
    assert(spare < PLENTY, "there never was enough of it");
    accepted(verifier());
  });
}

/** What `work` throws when it is called with as many nested calls to spare, if it does. */
function nearTheEndOfTheStack(spare: number, work: () => void): unknown {
  let above = -1;
  let thrown: unknown;
  const descend = (): void => {
    try {
      descend();
    } catch (error) {
      if (!(error instanceof RangeError)) {
        throw error;
      }
    }
    // Counted on the way back, from the end of the stack.
    above += 1;
    if (above === spare) {
      try {
        work();
      } catch (error) {
        thrown = error;
      }
    }
  };
  descend();
  return thrown;
}
