// Writes the tables of README.md, and the line above them all, from the results that are kept beside
// this file.
//
// node table.js [--check]: with it, only says whether README.md has what would be written.

import { readFileSync, writeFileSync } from "node:fs";

const RESULTS = new URL("results.json", import.meta.url);
const README = new URL("../../README.md", import.meta.url);

/** What is written, by the mark at its beginning. */
const PARTS = { proof, benchmark };

const COLUMNS = {
  "russet, addon": "russet, addon",
  "russet, wasm": "russet, wasm",
  "Apple's library": "Apple's library",
  "app-store-server-api": "app-store-server-api",
  "jose, leaf key": "jose ¹",
  "node:crypto, leaf key": "node:crypto ²",
  "WebCrypto, leaf key": "WebCrypto ²",
};

const SUBJECTS = {
  transaction: "transaction",
  renewalInfo: "renewal info",
  notification: "notification with both",
  newChain: "transaction, chain never seen",
  firstMessage: "new verifier and a transaction",
  batch: "batch of 100 transactions",
  receipt: "receipt",
  transactionId: "transaction id of a receipt ³",
  token: "token for the API",
  offer: "signed promotional offer",
};

/** In the other runtimes only the first row is shown; the results have all of them. */
const ROWS = [
  ...Object.keys(SUBJECTS).map((subject) => ["Node 24", subject]),
  ...Object.keys(SUBJECTS).map((subject) => ["workerd", subject]),
  ["Deno", "transaction"],
  ["Bun", "transaction"],
];

const readme = readFileSync(README, "utf8");
const results = JSON.parse(readFileSync(RESULTS, "utf8"));
let written = readme;
for (const [name, text] of Object.entries(PARTS)) {
  const [begin, end] = [`<!-- ${name} -->\n`, `\n<!-- /${name} -->`];
  const [before, rest = ""] = written.split(begin);
  const after = rest.split(end)[1];
  if (after === undefined) {
    throw new Error(`README.md has no ${begin} and ${end}`);
  }
  written = `${before}${begin}${text(results)}${end}${after}`;
}
if (process.argv[2] !== "--check") {
  writeFileSync(README, written);
} else if (written !== readme) {
  console.error("the benchmark of README.md is stale: run `cargo xtask bench --readme`");
  process.exitCode = 1;
}

/** What a newcomer reads first. */
function proof({ runtimes, footprint }) {
  const [node, worker] = ["Node 24", "workerd"].map((name) => runtimes[name].results.transaction);
  const [addon, wasm] = [node["russet, addon"].median, worker["russet, wasm"].median];
  const [inNode, inWorker] = [node, worker].map((found) => found["Apple's library"].median);
  return [
    `A transaction is verified in ${digits(addon)} microseconds in Node and ${digits(wasm)} in a Worker;`,
    `Apple's library takes ${digits(inNode / addon)} and ${digits(inWorker / wasm)} times as long.`,
    `All of russet adds ${kilobytes(footprint.russet.bundle)} KB to a Worker ([measured](#how-fast-it-is)).`,
  ].join("\n");
}

function benchmark({ machine, versions, runtimes, footprint, growth }) {
  const lines = [
    `Microseconds of processor time, medians of one run on ${machine.cores} cores of ${machine.processor}, all side by side; in brackets how many times russet's time that is.`,
    "",
    row(["", "", ...Object.values(COLUMNS)]),
    row(["---", "---", ...Object.values(COLUMNS).map(() => "--:")]),
  ];
  for (const [runtime, subject] of ROWS) {
    const found = runtimes[runtime].results[subject];
    const own = (found["russet, addon"] ?? found["russet, wasm"])?.median;
    if (own === undefined) {
      continue;
    }
    const cells = Object.keys(COLUMNS).map((name) => {
      const time = found[name]?.median;
      if (time === undefined) {
        return "";
      }
      return name.startsWith("russet") ? digits(time) : `${digits(time)} (${digits(time / own)})`;
    });
    lines.push(row([runtime, SUBJECTS[subject], ...cells]));
  }
  lines.push(
    "",
    "¹ told the leaf's key beforehand: it looks at no certificate. ² the signature alone, nothing decoded. ³ nothing verified.",
    "Apple's library runs with its online checks off, app-store-server-api as it comes; in workerd both need `nodejs_compat`.",
    "",
    row(["", "packages", "installed, KB", "import, ms", "in a Worker, KB gzip"]),
    row(["---", "--:", "--:", "--:", "--:"]),
  );
  for (const [name, found] of Object.entries(footprint)) {
    const { packages, bytes, importMilliseconds, bundle } = found;
    const cells = [packages, kilobytes(bytes), importMilliseconds.toFixed(0), kilobytes(bundle)];
    const version = versions[name] === undefined ? "" : ` ${versions[name]}`;
    lines.push(row([`${name}${version}`, ...cells]));
  }
  const { payload, chains, memory } = growth.wasm;
  const resident = Object.values(memory).map((bytes) => (bytes / 2 ** 20).toFixed(0));
  const list = (numbers) =>
    Object.entries(numbers)
      .map(([count, { median }]) => `${Number(count).toLocaleString("en")}: ${digits(median)}`)
      .join(", ");
  lines.push(
    "",
    "How russet's time grows, WebAssembly in Node 24:",
    "",
    `- with the payload, microseconds by bytes: ${list(payload)};`,
    `- with the chains that take turns, microseconds by their number: ${list(chains)};`,
    `- with use: the process, which keeps all these messages, holds ${resident[0]} MiB at first and ${resident.at(-1)} MiB after ${Number(Object.keys(memory).at(-1)).toLocaleString("en")} verifications.`,
  );
  return lines.join("\n");
}

function row(cells) {
  return `| ${cells.join(" | ")} |`;
}

/** Two digits that count, or all of them before the point. */
function digits(number) {
  return number < 10 ? number.toFixed(1) : Math.round(number).toLocaleString("en");
}

function kilobytes(bytes) {
  return Math.round(bytes / 1000).toLocaleString("en");
}
