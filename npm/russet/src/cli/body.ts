/** Requests and pictures, from the command line, a file or standard input. */

import { existsSync, readFileSync } from "node:fs";
import { UsageFault } from "./exit.js";
import { readStandardInput } from "./input.js";

/** A JSON object: the text itself, the name of a file with `@` or without, or `-`. */
export async function readBody(word: string, flag: string): Promise<Record<string, unknown>> {
  const text = /^\s*[{[]/.test(word) ? word : (await readBytes(word, flag)).toString("utf8");
  let body: unknown;
  try {
    body = JSON.parse(text.replace(/^\ufeff/, ""));
  } catch (cause) {
    throw new UsageFault(`${flag} is no JSON: ${(cause as Error).message}`, "Mend the JSON.");
  }
  if (typeof body !== "object" || body === null || Array.isArray(body)) {
    throw new UsageFault(`${flag} must be a JSON object`, 'Write it like {"name": "value"}.');
  }
  return body as Record<string, unknown>;
}

/** The bytes of a file, or of standard input. */
export async function readBytes(word: string, flag: string): Promise<Buffer> {
  if (word === "-") {
    return await readStandardInput();
  }
  const file = word.replace(/^@/, "");
  if (!existsSync(file)) {
    throw new UsageFault(`there is no file ${file.slice(0, 200)}`, `Check the path after ${flag}.`);
  }
  try {
    return readFileSync(file);
  } catch {
    throw new UsageFault(`${file} cannot be read`, "Check that it is a file that you may read.");
  }
}
