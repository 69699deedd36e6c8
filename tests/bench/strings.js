// Times ways to hand text to the core, by themselves: a message as long as those of the App Store,
// and a text as long as a report.
//
// node strings.js <addon of bindings-node/examples/strings>

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { measure, THOROUGH, timed } from "./measure.js";

const vectors = new URL("../vectors/transaction.json", import.meta.url);
const [{ jws }] = JSON.parse(readFileSync(vectors, "utf8")).vectors;
/** What is measured is rounded to tenths of a microsecond. */
const HUNDRED = 100;
const LENGTHS = { message: jws, "100 KB": jws.repeat(20) };

const addon = { exports: {} };
process.dlopen(addon, createRequire(import.meta.url).resolve(process.argv[2]));
const { utf8, oneByte } = addon.exports;

const encoder = new TextEncoder();
const memory = new Uint8Array(new WebAssembly.Memory({ initial: 64 }).buffer);
const START = 1 << 16;
const room = new Uint8Array(1 << 20);

/** Each leaves the text in the memory of wasm, or with the addon, and gives its first byte and last. */
const WAYS = {
  "wasm: encode, then copy": (text) => {
    const bytes = encoder.encode(text);
    memory.set(bytes, START);
    return ends(bytes.length);
  },
  "wasm: encodeInto, then copy": (text) => {
    const { written } = encoder.encodeInto(text, room);
    memory.set(room.subarray(0, written), START);
    return ends(written);
  },
  "wasm: encodeInto": (text) => {
    const place = memory.subarray(START, START + 3 * text.length);
    return ends(encoder.encodeInto(text, place).written);
  },
  // What wasm-bindgen's glue does for a `&str`: a loop for as long as there is only ASCII.
  "wasm: wasm-bindgen": (text) => {
    let at = 0;
    for (; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (code > 0x7f) break;
      memory[START + at] = code;
    }
    return ends(at);
  },
  "addon: UTF-8": utf8,
  "addon: one byte a unit": oneByte,
};

console.log(`Node ${process.versions.node}`);
for (const [length, text] of Object.entries(LENGTHS)) {
  const expected = text.charCodeAt(0) + text.charCodeAt(text.length - 1);
  const run = (name, times) =>
    timed(() => {
      for (let done = 0; done < times * HUNDRED; done += 1) {
        if (WAYS[name](text) !== expected) throw new Error(`${name} lost something`);
      }
    });
  for (const [name, { median, lower, upper }] of Object.entries(
    await measure(Object.keys(WAYS), run, THOROUGH),
  )) {
    const [middle, from, to] = [median, lower, upper].map((time) => (time / HUNDRED).toFixed(2));
    console.log(`  ${length.padEnd(8)} ${name.padEnd(28)} ${middle} us (${from} to ${to})`);
  }
}

function ends(length) {
  return memory[START] + memory[START + length - 1];
}
