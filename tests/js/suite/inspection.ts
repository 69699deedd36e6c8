/** Reports: the same for the same text, thrown for none, and swayed by nothing but their options. */

import { assert, assertEqual, type Checks } from "./checks.js";
import { type Data, type Library, sample } from "./vectors.js";

export async function run(checks: Checks, library: Library, data: Data): Promise<void> {
  const { jws, now, options, verifier } = sample(library, data);
  const roots = options.roots ?? [];

  await checks.check("inspection: what is genuine under a root that is given", () => {
    const report = library.inspect(`"${jws}"\n`, { roots, now });
    assertEqual([report.form, report.verdict], ["transaction", "genuine"], "report");
    assertEqual(report.certificates.length, 3, "certificates");
    assertEqual(report.payload, verifier().transaction(jws, { now }), "payload");
  });
  await checks.check("inspection: what is refused without it, and goes on after that", () => {
    const report = library.inspect(jws, { now });
    const failed = report.checks.filter(({ outcome }) => outcome === "failed");
    assertEqual(report.verdict, "refused", "verdict");
    assertEqual([failed.length, failed[0]?.error?.code], [1, "x509/root"], "failed");
    assert(
      report.checks.some(({ name, outcome }) => name === "signature" && outcome === "passed"),
      "the signature was not checked",
    );
  });
  await checks.check("inspection: inherited options are none", () => {
    const prototype = Object.prototype as { roots?: unknown };
    prototype.roots = roots;
    try {
      assertEqual(library.inspect(jws, { now }).verdict, "refused", "verdict");
    } finally {
      delete prototype.roots;
    }
  });
  await checks.check("inspection: no text makes it throw", () => {
    const deep = `${"[".repeat(100_000)}${"]".repeat(100_000)}`;
    const texts = ["", ".", "..", "\u{d800}", "\0", "{", deep, jws.slice(1), `${jws}.`];
    texts.push("x".repeat(3_000_000), `e30.${btoa(`{"a":${deep}}`).replaceAll("=", "")}.AA`);
    for (const text of texts) {
      const report = library.inspect(text);
      assert(report.verdict !== "genuine", `genuine: ${text.slice(0, 20)}`);
      JSON.stringify(report);
    }
  });
  await checks.check("external purchase token: decoded, and bounded", () => {
    const token = btoa('{"externalPurchaseId":"SANDBOX_1"}').replaceAll("=", "");
    assertEqual(
      library.decodeUnverifiedExternalPurchaseToken(token).externalPurchaseId,
      "SANDBOX_1",
      "externalPurchaseId",
    );
    try {
      library.decodeUnverifiedExternalPurchaseToken("A".repeat(10_000_000));
    } catch (error) {
      assert(error instanceof library.RussetError, "another error");
      assertEqual(error.code, "input/too-long", "code");
      return;
    }
    throw new Error("nothing was thrown");
  });
}
