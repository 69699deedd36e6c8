// A report as a test vector, in the form of the package's own: what a `Verifier` is given, and what
// it answers.

import { type InspectionForm, RussetError, type SigningEnvironment, Verifier } from "russet";
import { base64 } from "./input/bytes.js";
import type { Inspected } from "./session.js";
import { environmentOf, find } from "./show/facts.js";

const KINDS = [
  "transaction",
  "renewalInfo",
  "appTransaction",
  "notification",
  "realtimeRequest",
  "receipt",
] as const;

type Kind = (typeof KINDS)[number];

/** Receipts name their environments otherwise. */
const OF_RECEIPTS: Record<string, SigningEnvironment> = {
  ProductionSandbox: "Sandbox",
  ProductionVPP: "Production",
  ProductionVPPSandbox: "Sandbox",
};

export function hasVector(form: InspectionForm): boolean {
  return isKind(form);
}

/** The vector as JSON text; nothing if no verifier takes this kind, or not with what is known. */
export function vectorOf({ text, report, options, now }: Inspected): string | undefined {
  const kind = report.form;
  if (!isKind(kind)) {
    return undefined;
  }
  const said = environmentOf(report) ?? "Production";
  const environment = OF_RECEIPTS[said] ?? (said as SigningEnvironment);
  const certificates: Record<string, string> = {};
  const named = (uses: typeof options.roots, name: string) =>
    uses?.map((der, index) => {
      const id = `${name}-${index + 1}`;
      certificates[id] = base64(new Uint8Array(der));
      return id;
    });
  const verifier = {
    bundleId: options.bundleId ?? find(report, "bundleId") ?? "com.example.app",
    // A verifier of Production has to know it, also where the payload does not say it.
    appAppleId: options.appAppleId ?? numberIn(report.payload) ?? 1,
    environments: options.environments ?? [environment],
  };
  let expect: unknown;
  try {
    const answer = new Verifier({ ...verifier, ...trusted(options) })[kind](text, { now });
    // What a receipt holds in bytes is in base64 in a report, as it is in a vector.
    expect = { payload: kind === "receipt" ? report.payload : answer };
  } catch (error) {
    if (!(error instanceof RussetError) || error.kind === "usage") {
      return undefined;
    }
    expect = { code: error.code };
  }
  const trust = {
    roots: named(options.roots, "root"),
    xcodeCertificates: named(options.xcodeCertificates, "xcode"),
    localTestingRoots: named(options.localTestingRoots, "local-testing-root"),
  };
  const vector = {
    id: `inspector/${kind}`,
    reason: "Taken from the inspector.",
    kind,
    verifier: "inspector",
    now,
    jws: text,
    expect,
  };
  const file = {
    certificates,
    verifiers: { inspector: { ...verifier, ...trust } },
    vectors: [vector],
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

function trusted({ roots, xcodeCertificates, localTestingRoots }: Inspected["options"]) {
  return {
    ...(roots && { roots }),
    ...(xcodeCertificates && { xcodeCertificates }),
    ...(localTestingRoots && { localTestingRoots }),
  };
}

function isKind(form: InspectionForm): form is Kind {
  return (KINDS as readonly string[]).includes(form);
}

function numberIn(payload: unknown): number | undefined {
  const { appAppleId, data } = (payload ?? {}) as {
    appAppleId?: unknown;
    data?: { appAppleId?: unknown };
  };
  const found = appAppleId ?? data?.appAppleId;
  return typeof found === "number" && found > 0 ? found : undefined;
}
