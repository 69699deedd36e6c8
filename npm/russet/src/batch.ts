/** Many messages in one call. */

import { textArgument } from "./arguments.js";
import {
  type BatchVerifier,
  type BoundVerifier,
  type Held,
  open,
  type PayloadKind,
  settled,
} from "./binding.js";
import type { RussetError } from "./errors.js";
import type { BatchResult } from "./verifier.js";

/** How many messages are taken at once: some ten milliseconds of work in the slowest core. */
const SLICE = 128;

/** How many slices are worked on at the same time: Node has four threads for such work. */
const LANES = 4;

/** What comes of each message, in the order of the messages. */
export async function verifyAll<T>(
  core: Held<BoundVerifier>,
  kind: PayloadKind,
  messages: readonly unknown[],
  now: number,
): Promise<BatchResult<T>[]> {
  // A copy, since the caller goes on meanwhile.
  const list = Array.from(messages);
  const results: BatchResult<T>[] = new Array(list.length);
  let next = 0;
  const lane = async () => {
    while (next < list.length) {
      const start = next;
      next += SLICE;
      const slice = list.slice(start, next);
      const texts = slice.map((message) => (typeof message === "string" ? message : ""));
      const answers = await answersTo(core, kind, texts, now);
      for (const [index, answer] of answers.entries()) {
        results[start + index] = settle(() => {
          textArgument(`messages[${start + index}]`, slice[index]);
          return JSON.parse(open(answer)) as T;
        });
      }
    }
  };
  // Where all lanes are the same thread, more than one would only keep other work waiting longer.
  const length = core.call(isBatchVerifier) ? LANES : 1;
  await Promise.all(Array.from({ length }, lane));
  return results;
}

/** On other threads where there are any; else here, and whatever waits gets its turn afterwards. */
async function answersTo(
  core: Held<BoundVerifier>,
  kind: PayloadKind,
  texts: string[],
  now: number,
): Promise<string[]> {
  const answers = core.call((verifier) =>
    isBatchVerifier(verifier)
      ? verifier.batch(kind, texts, now)
      : texts.map((text) => verifier[kind](text, now)),
  );
  if (answers instanceof Promise) {
    return settled(answers);
  }
  await new Promise((resolve) => setTimeout(resolve));
  return answers;
}

function isBatchVerifier(verifier: BoundVerifier): verifier is BoundVerifier & BatchVerifier {
  return "batch" in verifier;
}

function settle<T>(work: () => T): BatchResult<T> {
  try {
    return { status: "fulfilled", value: work() };
  } catch (reason) {
    return { status: "rejected", reason: reason as RussetError };
  }
}
