/** Arguments of a call that are not what the types say: JavaScript's callers are not held to them. */

import { assertEqual, type Checks, thrownBy } from "./checks.js";
import { assertFailure } from "./failures.js";
import { type Data, type Library, sample } from "./vectors.js";

/** Converts to the text it was given, and remembers that somebody asked. */
function convertible(text: string) {
  const asked: string[] = [];
  const answer = (name: string) => () => {
    asked.push(name);
    return text;
  };
  return {
    asked,
    toString: answer("toString"),
    valueOf: answer("valueOf"),
    toJSON: answer("toJSON"),
  };
}

export async function run(checks: Checks, library: Library, data: Data): Promise<void> {
  const { jws, now, verifier, accepted } = sample(library, data);
  const shared = verifier();
  // Callers without types can pass anything.
  const transaction = shared.transaction.bind(shared) as (...values: unknown[]) => unknown;

  const refuses = (
    name: string,
    values: unknown[],
    code: string,
    message: string,
    detail: object,
  ) =>
    checks.check(`arguments: ${name}`, () => {
      const failure = {
        kind: "usage",
        code,
        message,
        detail: { ...detail },
      } as const;
      assertFailure(
        library,
        thrownBy(() => transaction(...values)),
        failure,
      );
      accepted(shared);
    });

  const notText = (name: string, value: unknown, found: string) => {
    const detail = { argument: "jws", expected: "a string", found };
    const message = `jws must be a string, found ${found}`;
    return refuses(`jws is ${name}`, [value, { now }], "usage/argument", message, detail);
  };
  const stubborn = convertible(jws);
  await notText("undefined", undefined, "nothing");
  await notText("null", null, "null");
  await notText("a number", 42, "a number");
  await notText("a bigint", 42n, "a bigint");
  await notText("a boolean", true, "a boolean");
  await notText("a symbol", Symbol(jws), "a symbol");
  await notText("a function", () => jws, "a function");
  await notText("an array of one string", [jws], "an array");
  await notText("an object that converts to text", stubborn, "an object (Object)");
  await notText("a String object", new String(jws), "an object (String)");
  await notText("bytes", new TextEncoder().encode(jws), "an object (Uint8Array)");
  await notText("a promise", Promise.resolve(jws), "an object (Promise)");
  await checks.check("arguments: nothing is converted", () =>
    assertEqual(stubborn.asked, [], "conversions"),
  );

  const noTime = (name: string, value: unknown) => {
    const [expected, found] = ["a time in milliseconds since 1970", "a number that is no time"];
    const message = `now must be ${expected}, found ${found}`;
    const detail = { argument: "now", expected, found };
    return refuses(`now is ${name}`, [jws, { now: value }], "usage/argument", message, detail);
  };
  await noTime("NaN", Number.NaN);
  await noTime("infinite", Number.POSITIVE_INFINITY);
  await noTime("infinitely long ago", Number.NEGATIVE_INFINITY);
  await noTime("beyond whole numbers", 2 ** 53);
  await noTime("an invalid Date", new Date(Number.NaN));

  const noNow = (name: string, value: unknown, found: string) => {
    const expected = "a Date, or milliseconds since 1970";
    const message = `option now must be ${expected}, found ${found}`;
    const detail = { option: "now", expected, found };
    return refuses(`now is ${name}`, [jws, { now: value }], "usage/option", message, detail);
  };
  await noNow("null", null, "null");
  await noNow("text", String(now), "a string");
  await noNow("a bigint", BigInt(now), "a bigint");
  await noNow("an object that converts to a number", { valueOf: () => now }, "an object (Object)");
  const pretends = {
    [Symbol.toStringTag]: "Date",
    valueOf: () => {
      throw new TypeError("this is not a Date object.");
    },
  };
  await noNow("an object that calls itself a Date", pretends, "an object (Date)");

  const noOptions = (name: string, value: unknown, found: string) => {
    const expected = "an object";
    const message = `options must be ${expected}, found ${found}`;
    const detail = { argument: "options", expected, found };
    return refuses(`options are ${name}`, [jws, value], "usage/argument", message, detail);
  };
  await noOptions("null", null, "null");
  await noOptions("a number", now, "a number");
  await noOptions("an array", [now], "an array");
  await noOptions("a function", () => now, "a function");

  await refuses(
    "an option nobody knows",
    [jws, { now, Now: now }],
    "usage/option",
    'option "Now" must be one of now, found an unknown name',
    { option: '"Now"', expected: "one of now", found: "an unknown name" },
  );

  await checks.check("arguments: now may be a Date", () => {
    const payload = shared.transaction(jws, { now: new Date(now) });
    assertEqual(payload, shared.transaction(jws, { now }), "payload");
  });
  await checks.check("arguments: without now the clock decides", () => {
    // The sample was signed before this suite was written, so today it is no message of the future.
    const expected = shared.transaction(jws, { now });
    assertEqual(shared.transaction(jws), expected, "without options");
    assertEqual(shared.transaction(jws, {}), expected, "with none");
    assertEqual(shared.transaction(jws, { now: undefined as never }), expected, "undefined");
  });
}
