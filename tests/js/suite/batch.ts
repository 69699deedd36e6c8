/** Many messages in one call: the same answers as one by one, in the same order. */

import { assert, assertEqual, type Checks } from "./checks.js";
import { assertRussetError } from "./failures.js";
import {
  type Data,
  type Library,
  type MessageKind,
  sample,
  type Vector,
  verifierFor,
} from "./vectors.js";

/** More than what is taken at once, several times over. */
const MANY = 1000;

export async function run(checks: Checks, library: Library, data: Data): Promise<void> {
  for (const file of data.files) {
    for (const group of grouped(file.vectors)) {
      const { verifier: name, kind, now } = group[0];
      await checks.check(`batch: ${kind} by ${name} at ${now}, ${group.length}`, async () => {
        const verifier = verifierFor(library, file, group[0]);
        const messages = group.map((vector) => vector.jws);
        const results = await verifier.batch(kind, messages, { now });
        assertEqual(results.length, group.length, "as many results as messages");
        for (const [index, vector] of group.entries()) {
          const result = results[index];
          if ("code" in vector.expect) {
            assert(result?.status === "rejected", `${vector.id}: accepted`);
            assertEqual(result.reason.code, vector.expect.code, vector.id);
          } else {
            assert(result?.status === "fulfilled", `${vector.id}: refused`);
            assertEqual(result.value, verifier[kind](vector.jws, { now }), vector.id);
          }
        }
      });
    }
  }

  const { jws, now, verifier: newVerifier } = sample(library, data);
  const verifier = newVerifier();
  await checks.check("batch: many, each in its place", async () => {
    const refused = `${jws.slice(0, -1)}${jws.endsWith("A") ? "Q" : "A"}`;
    const isRefused = (index: number) => index % 7 === 3;
    const messages = Array.from({ length: MANY }, (_, index) => (isRefused(index) ? refused : jws));
    const results = await verifier.batch("transaction", messages, { now });
    const expected = messages.map((_, index) => (isRefused(index) ? "rejected" : "fulfilled"));
    assertEqual(
      results.map((result) => result.status),
      expected,
      "what became of each",
    );
  });
  await checks.check("batch: none", async () => {
    assertEqual(await verifier.batch("transaction", []), [], "the results");
  });
  await checks.check("batch: other work goes on meanwhile", async () => {
    let isDone = false;
    const batch = verifier.batch("transaction", new Array(MANY).fill(jws), { now });
    const done = batch.then(() => {
      isDone = true;
    });
    await new Promise((resolve) => setTimeout(resolve));
    assert(!isDone, "a timer had its turn before the batch ended");
    await done;
  });
  await checks.check("batch: what the caller changes meanwhile is not seen", async () => {
    const messages = [jws, jws];
    const batch = verifier.batch("transaction", messages, { now });
    messages.fill("");
    assertEqual((await batch).length, 2, "the results");
    assertEqual((await batch)[1]?.status, "fulfilled", "the second");
  });
  await checks.check("batch: entries that are no text", async () => {
    const messages = [jws, undefined, 1, {}, [jws], null] as string[];
    messages.length = 7;
    const [first, ...others] = await verifier.batch("transaction", messages, { now });
    assertEqual(first?.status, "fulfilled", "the text among them");
    for (const [index, other] of others.entries()) {
      assert(other.status === "rejected", "refused");
      assertEqual(assertRussetError(library, other.reason).code, "usage/argument", "code");
      assert(other.reason.message.includes(`messages[${index + 1}]`), other.reason.message);
    }
  });
  const mistakes: [string, unknown, unknown][] = [
    ["an unknown kind", "receipts", []],
    ["a kind that every object has", "constructor", []],
    ["no kind", undefined, []],
    ["no list", "transaction", undefined],
    ["one message", "transaction", jws],
  ];
  for (const [what, kind, list] of mistakes) {
    await checks.check(`batch: ${what}`, async () => {
      const batch = verifier.batch(kind as MessageKind, list as string[]);
      const error = await batch.then(
        () => undefined,
        (error) => error,
      );
      assertEqual(assertRussetError(library, error).code, "usage/argument", "code");
    });
  }
}

/** The vectors that one call can take: of one kind, to one verifier, at one time. */
function grouped(vectors: Vector[]): [Message, ...Message[]][] {
  const groups = new Map<string, [Message, ...Message[]]>();
  for (const vector of vectors.filter(isMessage)) {
    const key = `${vector.kind} ${vector.verifier} ${vector.now}`;
    const group = groups.get(key);
    if (group === undefined) {
      groups.set(key, [vector]);
    } else {
      group.push(vector);
    }
  }
  return [...groups.values()];
}

/** A vector that is a message; receipts have no batches. */
interface Message extends Vector {
  kind: MessageKind;
}

function isMessage(vector: Vector): vector is Message {
  return vector.kind !== "receipt";
}
