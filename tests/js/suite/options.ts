/** Options of the constructor that cannot be used, and options that somebody else could change. */

import { assert, assertEqual, type Checks, thrownBy } from "./checks.js";
import { assertFailure } from "./failures.js";
import { type Data, type Library, sample } from "./vectors.js";

export async function run(checks: Checks, library: Library, data: Data): Promise<void> {
  const { options, accepted, jws, now } = sample(library, data);
  const make = (value: unknown) => new library.Verifier(value as typeof options);
  const [root] = options.roots as [Uint8Array];

  const refuses = (
    name: string,
    value: unknown,
    code: string,
    detail: Record<string, string | number>,
    message: string,
  ) =>
    checks.check(`options: ${name}`, () => {
      const failure = { kind: "usage", code, message, detail } as const;
      assertFailure(
        library,
        thrownBy(() => make(value)),
        failure,
      );
      accepted(make(options));
    });

  for (const [name, value, found] of [
    ["undefined", undefined, "nothing"],
    ["null", null, "null"],
    ["a string", "com.example.app", "a string"],
    ["an array", [options], "an array"],
  ] as const) {
    const detail = { argument: "options", expected: "an object", found };
    const message = `options must be an object, found ${found}`;
    await refuses(`are ${name}`, value, "usage/argument", detail, message);
  }

  const option = (name: string, change: object, option: string, expected: string, found: string) =>
    refuses(
      name,
      { ...options, ...change },
      "usage/option",
      { option, expected, found },
      `option ${option} must be ${expected}, found ${found}`,
    );

  const names = [
    "bundleId",
    "appAppleId",
    "environments",
    "roots",
    "xcodeCertificates",
    "localTestingRoots",
    "clockTolerance",
    "maxInputLength",
    "maxKeyMemory",
  ];
  const known = `one of ${names.join(", ")}`;
  await option("unknown name", { bundleid: "x" }, '"bundleid"', known, "an unknown name");
  const polluted = JSON.parse('{ "__proto__": { "roots": [] } }');
  await refuses(
    "a member called __proto__",
    Object.defineProperty({ ...options }, "__proto__", {
      value: polluted,
      enumerable: true,
    }),
    "usage/option",
    { option: '"__proto__"', expected: known, found: "an unknown name" },
    `option "__proto__" must be ${known}, found an unknown name`,
  );

  await option("bundleId missing", { bundleId: undefined }, "bundleId", "a string", "nothing");
  await option("bundleId a number", { bundleId: 1 }, "bundleId", "a string", "a number");
  await option("bundleId null", { bundleId: null }, "bundleId", "a string", "null");
  await option(
    "bundleId a String object",
    { bundleId: new String("com.example.app") },
    "bundleId",
    "a string",
    "an object (String)",
  );
  await option(
    "bundleId empty",
    { bundleId: "" },
    "bundleId",
    "the app's bundle identifier",
    "an empty string",
  );

  await option(
    "appAppleId missing for Production",
    { appAppleId: undefined },
    "appAppleId",
    "the app's Apple ID when Production is accepted",
    "none",
  );
  await option(
    "appAppleId text",
    { appAppleId: "1234567890" },
    "appAppleId",
    "a whole number, 0 or more",
    "a string",
  );
  const whole = "a whole number, 0 or more";
  await option("appAppleId a bigint", { appAppleId: 1n }, "appAppleId", whole, "a bigint");
  for (const name of ["appAppleId", "clockTolerance", "maxInputLength", "maxKeyMemory"]) {
    const found = "a negative number, a fraction, or one beyond 2^53";
    for (const number of [-1, 0.5, 1e-17, -1e-17, 2 ** 53, Number.NaN, Number.POSITIVE_INFINITY]) {
      await option(`${name} ${number}`, { [name]: number }, name, whole, found);
    }
    await option(`${name} null`, { [name]: null }, name, whole, "null");
  }

  const environments = (name: string, value: unknown, expected: string, found: string) =>
    option(`environments ${name}`, { environments: value }, "environments", expected, found);
  const [texts, four] = [
    "an array, each entry a string",
    'a list of "Production", "Sandbox", "Xcode" and "LocalTesting"',
  ];
  await environments("missing", undefined, texts, "nothing");
  await environments("one text", "Production", texts, "a string");
  await environments("a list of numbers", [1], texts, "a number in the array");
  await environments("a list with a hole", new Array(1), texts, "nothing in the array");
  await environments("a set", new Set(["Production"]), texts, "an object (Set)");
  await environments("in lower case", ["production"], four, '"production"');
  await environments("unknown", ["Production", "\ud800"], four, '"\ufffd"');
  await environments("empty", [], "a list of at least one", "none");

  for (const name of ["roots", "xcodeCertificates", "localTestingRoots"]) {
    const lists = "an array, each entry a Uint8Array or an ArrayBuffer";
    const list = (what: string, value: unknown, found: string) =>
      option(`${name} ${what}`, { [name]: value }, name, lists, found);
    await list("one certificate", root, "an object (Uint8Array)");
    await list("text", ["MIIC"], "a string in the array");
    await list("numbers", [[48, 130]], "an array in the array");
    await list("wider numbers", [new Uint16Array(4)], "an object (Uint16Array) in the array");
    await list("a view", [new DataView(new ArrayBuffer(4))], "an object (DataView) in the array");
    await list("null", null, "null");

    const reason = "root certificate: certificate is not encoded as the standard demands";
    const junk = (what: string, bytes: Uint8Array) =>
      refuses(
        `${name} with ${what}`,
        { ...options, [name]: [root, bytes] },
        "usage/certificate",
        { option: name, index: 1, reason },
        `option ${name}, certificate 1: ${reason}`,
      );
    await junk("no bytes", new Uint8Array());
    await junk("junk", new Uint8Array(64).fill(0xff));
    await junk("its end cut off", root.slice(0, -1));
    await junk("a byte too many", Uint8Array.of(...root, 0));
  }
  await option("roots empty", { roots: [] }, "roots", "at least one certificate", "an empty list");
  await option(
    "Xcode without its certificate",
    { environments: ["Xcode"] },
    "xcodeCertificates",
    "given when Xcode is accepted",
    "none",
  );

  await checks.check("options: certificates may be an ArrayBuffer or a part of one", () => {
    const room = new Uint8Array(root.length + 16).fill(0xff);
    room.set(root, 8);
    accepted(make({ ...options, roots: [room.subarray(8, 8 + root.length)] }));
    accepted(make({ ...options, roots: [root.slice().buffer] }));
  });
  await checks.check("options: what is changed afterwards changes nothing", () => {
    const own = {
      ...options,
      roots: [root.slice()],
      environments: [...options.environments],
    };
    const verifier = make(own);
    own.roots[0]?.fill(0);
    own.roots.length = 0;
    own.environments.length = 0;
    own.bundleId = "com.example.other";
    accepted(verifier);
  });
  await checks.check("options: each is read once", () => {
    let times = 0;
    const bundleId = {
      get: () => {
        times += 1;
        return options.bundleId;
      },
      enumerable: true,
    };
    accepted(make(Object.defineProperty({ ...options }, "bundleId", bundleId)));
    assertEqual(times, 1, "times bundleId was read");
  });
  await checks.check("options: an error of the caller's own stays what it is", () => {
    const own = new RangeError("mine");
    const bundleId = {
      get: () => {
        throw own;
      },
      enumerable: true,
    };
    const error = thrownBy(() => make(Object.defineProperty({ ...options }, "bundleId", bundleId)));
    assert(error === own, `another error: ${error}`);
  });
  await checks.check("options: a polluted Object.prototype adds none", () => {
    const { roots, ...others } = options;
    const verifier = polluting({ roots, now: 0, clockTolerance: 1 }, () => make(others));
    // Without roots of its own it trusts Apple's, under which the sample does not stand.
    const error = thrownBy(() => accepted(verifier));
    assert(error instanceof library.UntrustedError && error.code === "x509/root", String(error));
  });
  await checks.check("options: nor to a verifier that asks", async () => {
    const { roots, ...others } = options;
    const verifier = polluting({ roots }, () => new library.OnlineVerifier(others));
    const error = await verifier.transaction(jws, { now }).catch((it: unknown) => it);
    assert(error instanceof library.UntrustedError && error.code === "x509/root", String(error));
  });
}

function polluting<T>(members: Record<string, unknown>, work: () => T): T {
  // biome-ignore lint/suspicious/noExplicitAny: what is done here is outside of all types
  const prototype = Object.prototype as any;
  Object.assign(prototype, members);
  try {
    return work();
  } finally {
    for (const name of Object.keys(members)) {
      delete prototype[name];
    }
  }
}
