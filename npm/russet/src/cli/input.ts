/** What is to be looked at: from arguments, files and standard input. */

import { existsSync, readFileSync, statSync } from "node:fs";
import process from "node:process";
import { UsageFault } from "./exit.js";

/** A text, and where it comes from. */
export interface Input {
  /** A file's path, `standard input` or `argument`; with a number if there are several in one. */
  readonly source: string;
  readonly text: string;
}

/** More than this is neither a message nor a list of them. */
const LARGEST = 64 << 20;

/**
 * The texts that the words of a command line stand for: a file's name, `-`, or the text itself.
 * Without any, standard input is read, if it is not a keyboard.
 */
export async function readInputs(words: readonly string[], command: string): Promise<Input[]> {
  if (words.length === 0 && process.stdin.isTTY) {
    throw new UsageFault(
      "there is nothing to look at",
      `Give a file or the text itself, or pipe it in: pbpaste | russet ${command}`,
    );
  }
  const inputs: Input[] = [];
  for (const word of words.length === 0 ? ["-"] : words) {
    const input = await readInput(word);
    if (input.text === "") {
      throw new UsageFault(`there is nothing in ${input.source}`, "Look at what was to write it.");
    }
    inputs.push(...divided(input));
  }
  return inputs;
}

async function readInput(word: string): Promise<Input> {
  if (word === "-") {
    return { source: "standard input", text: textOf(await readStandardInput()) };
  }
  if (isFile(word)) {
    if (statSync(word).size > LARGEST) {
      throw tooLarge(word);
    }
    try {
      return { source: word, text: textOf(readFileSync(word)) };
    } catch {
      throw new UsageFault(`${word} cannot be read`, "Check who may read it.");
    }
  }
  // What people copy is long, or has the beginning that every JSON object has in base64.
  if (
    /^["'\s]*(eyJ|\{)/.test(word) ||
    word.length > 200 ||
    /^[^./\\]*\.[^./\\]*\.[^./\\]*$/.test(word)
  ) {
    return { source: "argument", text: word };
  }
  throw new UsageFault(
    `there is no file ${word.slice(0, 200)}`,
    "Give the path of a file, the signed text itself, or - for standard input.",
  );
}

/** Standard input, to its end. */
export async function readStandardInput(): Promise<Buffer> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of process.stdin as AsyncIterable<Buffer>) {
    parts.push(part);
    length += part.length;
    if (length > LARGEST) {
      throw tooLarge("standard input");
    }
  }
  return Buffer.concat(parts);
}

function tooLarge(source: string): UsageFault {
  return new UsageFault(`${source} is too large`, `At most ${LARGEST >> 20} MiB are read.`);
}

function isFile(word: string): boolean {
  try {
    return existsSync(word) && !statSync(word).isDirectory();
  } catch {
    return false;
  }
}

/** Text as it is; a receipt's bytes in base64. PowerShell writes text in UTF-16. */
function textOf(bytes: Buffer): string {
  if (bytes[0] === 0x30 && bytes.includes(0)) {
    return bytes.toString("base64");
  }
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : "utf-8";
  return new TextDecoder(encoding).decode(bytes).trim();
}

/** Several messages, one on each line. */
function divided(input: Input): Input[] {
  const lines = input.text.split(/\s+/);
  const isList = lines.length > 1 && lines.every((line) => /^[\w-]+\.[\w-]+\.[\w-]+$/.test(line));
  return isList
    ? lines.map((text, index) => ({ source: `${input.source}, ${index + 1}`, text }))
    : [input];
}
