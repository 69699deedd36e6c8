// What needs neither: help, lists, errors, completion; and how it behaves towards those who read it.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const COMMANDS = [
  "inspect",
  "verify",
  "receipt",
  "call",
  "endpoints",
  "token",
  "offer",
  "errors",
  "sample",
  "completion",
];

const SEQUENCE = /\p{Cc}\[\d+m/gu;

/** No line is wider than the terminal. */
function assertNarrow(said) {
  const lines = said.replace(SEQUENCE, "").split("\n");
  assert.deepEqual(
    lines.filter((line) => line.length > 60),
    [],
  );
}

export async function speaking({
  check,
  skip,
  driver,
  table,
  version,
  cwd,
  codes,
  work,
  isThorough,
}) {
  const run = (args, options) => driver.run(args, options);

  await check("says what there is", async () => {
    const help = await run(["--help"]);
    assert.deepEqual([help.status, help.err], [0, ""]);
    const nothing = await run([]);
    assert.deepEqual([nothing.status, nothing.out, nothing.err], [2, "", help.out]);
    for (const command of COMMANDS) {
      assert.match(help.out, new RegExp(`\n {2}${command} +\\w`));
    }
    assert.equal((await run(["--version"])).out, `${version}\n`);
  });
  for (const command of COMMANDS) {
    await check(`helps with ${command}`, async () => {
      const help = await run([command, "--help"]);
      assert.deepEqual([help.status, help.err], [0, ""]);
      assert.match(help.out, new RegExp(`^russet ${command} .*\n\nUsage\n {2}russet ${command} `));
      assert.match(help.out, /\nExit status\n {2}0 /);
      const text = help.out.replace(/ {2}\$ .*/g, "");
      const longest = Math.max(...text.split("\n").map((line) => line.length));
      assert.ok(longest <= 100, `a line of ${longest}`);
      assert.doesNotMatch(help.out, /(?!\n)\p{Cc}|undefined|\[object/u);
      assert.deepEqual(await run(["help", command]), help);
      assert.match((await run([command, "-h", "--color"])).out, /^\p{Cc}\[1mrusset/u);
    });
  }
  await check("helps with endpoints, whose flags have names of their own", async () => {
    // All of them once: elsewhere a few stand for the rest, since each takes a process.
    const names = ["sendConsumptionInformation", "getTransactionHistoryV1", "uploadMessage"];
    for (const name of isThorough ? Object.keys(table.endpoints) : names) {
      const { out, status } = await run(["call", name, "--help"]);
      assert.equal(status, 0, name);
      const flags = Array.from(out.matchAll(/^ {2}(?:-\w, )?(--[\w-]+)/gm), ([, flag]) => flag);
      assert.equal(new Set(flags).size, flags.length, name);
      const { replacement } = table.endpoints[name];
      assert.ok(replacement === undefined || out.includes(`use ${replacement}`), name);
      assert.doesNotMatch(out, /undefined|\[object/);
    }
  });
  await check("lists every endpoint", async () => {
    const { out } = await run(["endpoints", "--json"]);
    const rows = out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    assert.deepEqual(rows.map(({ name }) => name).sort(), Object.keys(table.endpoints).sort());
    for (const { name, method, path, perSecond, only, about, replacedBy } of rows) {
      const row = table.endpoints[name];
      assert.deepEqual([method, path, only], [row.method, row.path, row.only ?? null]);
      assert.equal(perSecond, row.perSecond ?? null, name);
      assert.equal(replacedBy, row.replacement ?? null, name);
      assert.ok(about.endsWith("."), name);
    }
    assert.match(
      (await run(["endpoints", "refund"])).out,
      /getRefundHistory[\s\S]*requestTransactionRefund/,
    );
    assert.equal((await run(["endpoints", "nonsense"])).status, 1);
  });
  await check("explains every error", async () => {
    const { out } = await run(["errors", "--json"]);
    const rows = out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    assert.ok(
      rows.every(({ advice }) => typeof advice === "string" && /[.?]$/.test(advice)),
      "advice",
    );
    const own = rows.filter(({ meaning }) => meaning !== undefined).map(({ code }) => code);
    assert.deepEqual(own.sort(), codes.sort());
    for (const [api, documented] of Object.entries(table.errors)) {
      // Two errors of an API may have one number: the first one is meant.
      const first = documented.filter(
        ({ code }, index) =>
          code !== undefined && documented.findIndex((other) => other.code === code) === index,
      );
      for (const { code, name } of api === "retention" ? [] : first) {
        assert.ok(
          rows.some((row) => row.code === code && row.name === name),
          name,
        );
      }
    }
  });
  for (const [word, expected] of [
    ["4040010", /^TransactionIdNotFoundError {2}4040010, App Store Server API/],
    ["TransactionIdNotFound", /^TransactionIdNotFoundError/],
    ["4290000", /^[^\n]*\n[^\n]*→[^\n]*\n[^\n]*may succeed later[^\n]*\n$/],
    ["ratelimitexceedederror", /RateLimitExceededError[\s\S]*may succeed later/],
    ["x509/root", /^x509\/root {2}untrusted[\s\S]*→ Somebody else than Apple/],
    ["identity", /identity\/bundle-id[\s\S]*identity\/environment/],
  ]) {
    await check(`explains ${word}`, async () => {
      const { out, status } = await run(["errors", word]);
      assert.equal(status, 0);
      assert.match(out, expected);
    });
  }
  await check("knows which errors there are not", async () => {
    for (const [word, expected] of [
      ["4049999", /no error 4049999/],
      ["x509/rot", /did you mean x509[/]root/],
    ]) {
      const { err, status } = await run(["errors", word]);
      assert.equal(status, 1);
      assert.match(err, expected);
    }
  });
  await check("has colours where they are wanted, and nowhere else", async () => {
    const colored = async (args, env) =>
      (await run(["errors", "jws", ...args], { env })).out.includes("\x1b[");
    assert.deepEqual(
      await Promise.all([
        colored([], {}),
        colored([], { FORCE_COLOR: "1" }),
        colored(["--color"], {}),
        colored(["--color"], { NO_COLOR: "1" }),
        colored(["--no-color"], { FORCE_COLOR: "1" }),
        colored([], { FORCE_COLOR: "1", NO_COLOR: "1" }),
        colored([], { FORCE_COLOR: "0" }),
      ]),
      [false, true, true, true, false, false, false],
    );
  });
  await check("completes words", async () => {
    const complete = async (...words) =>
      (await run(["__complete", ...words])).out.trim().split("\n");
    assert.deepEqual(await complete("ve"), ["verify"]);
    assert.deepEqual(await complete("call", "getTransactionI"), ["getTransactionInfo"]);
    assert.deepEqual(await complete("call", "getTransactionHistory", "--so"), ["--sort"]);
    assert.deepEqual(await complete("call", "getTransactionHistory", "--sort", "D"), [
      "DESCENDING",
    ]);
    assert.deepEqual(await complete("offer", "intro"), ["introductory"]);
    assert.deepEqual(await complete("errors", "x509/roo"), ["x509/root"]);
    assert.deepEqual(await complete("verify", "--kind", "not"), ["notification"]);
    assert.deepEqual(await complete("nonsense", "x"), [""]);
    assert.equal((await run(["completion", "tcsh"])).status, 2);
  });
  for (const shell of ["bash", "zsh", "fish"]) {
    const program = [`/bin/${shell}`, `/usr/bin/${shell}`].find((path) => existsSync(path));
    if (program === undefined) {
      skip(`there is no ${shell}`);
      continue;
    }
    await check(`completes in ${shell}`, async () => {
      const { out } = await run(["completion", shell]);
      const own = `russet() { ${driver.quoted([])} "$@"; }\n`;
      const ask =
        // biome-ignore lint/suspicious/noTemplateCurlyInString: it is bash's
        "COMP_WORDS=(russet call getTransactionI); COMP_CWORD=2; _russet; echo ${COMPREPLY[@]}";
      const script = shell === "bash" ? `${own}${out}${ask}` : out;
      const args = shell === "bash" ? ["-c", script] : ["-n", "-c", script];
      const ended = spawnSync(program, args, { cwd, encoding: "utf8" });
      assert.deepEqual([ended.status, ended.stderr], [0, ""]);
      assert.equal(ended.stdout.trim(), shell === "bash" ? "getTransactionInfo" : "");
    });
  }
  await check("has samples that verify", async () => {
    const root = (await run(["sample", "root"])).out;
    assert.match(root, /^-----BEGIN CERTIFICATE-----\n/);
    writeFileSync(join(cwd, "sample.pem"), root);
    const trust = ["--environment", "LocalTesting", "--local-testing-roots", "sample.pem"];
    for (const kind of ["transaction", "notification", "receipt"]) {
      const { out: input, status } = await run(["sample", kind]);
      assert.equal(status, 0);
      const verified = await run(["verify", "--bundle-id", "com.example.app", ...trust], { input });
      assert.deepEqual([verified.status, verified.err], [0, ""]);
      assert.match(verified.out, new RegExp(`^✔ genuine ${kind}`));
      const said = JSON.parse((await run(["sample", kind, "--json"])).out);
      const plain = kind === "notification" ? JSON.parse(input).signedPayload : input.trim();
      assert.deepEqual(said, { [kind]: plain });
    }
    assert.match((await run(["sample", "coins"])).err, /There are transaction, notification/);
  });
  if (process.platform === "win32") {
    skip("there is no sh");
    return;
  }
  await check("is installed as a program", () => {
    const program = join(work, "with-addon/node_modules/.bin/russet");
    const ended = spawnSync(program, ["--version"], { cwd, encoding: "utf8" });
    assert.deepEqual([ended.status, ended.stdout, ended.stderr], [0, `${version}\n`, ""]);
  });
  await check("a reader who leaves is no fault", () => {
    const script = `${driver.quoted(["errors"])} | head -n 1; echo "\${PIPESTATUS[0]}"`;
    const ended = spawnSync("bash", ["-c", script], { cwd, encoding: "utf8" });
    assert.deepEqual([ended.stderr, ended.stdout], ["", "russet\n0\n"]);
  });
  if (!existsSync("/usr/bin/script")) {
    skip("there is no program that makes a terminal");
    return;
  }
  await check("in a terminal there are colours, and no line is too long", async () => {
    const said = await driver.inTerminal(["errors", "jws"]);
    assert.match(said, /\p{Cc}\[36m/u);
    assertNarrow(said);
    for (const variable of ["NO_COLOR=1", "TERM=dumb"]) {
      const plain = await driver.inTerminal(["errors", "jws"], variable);
      assert.doesNotMatch(plain, /(?!\n)\p{Cc}/u);
    }
  });
  await check("in a narrow terminal tables become lists", async () => {
    writeFileSync(join(cwd, "sample.txt"), (await run(["sample", "receipt"])).out);
    const store = ["--config", "store.json", "--environment", "Sandbox"];
    for (const args of [
      ["--help"],
      ["endpoints"],
      ["errors"],
      ["receipt", "sample.txt"],
      ["call", "getTransactionHistory", "1000", ...store],
      ["call", "getTransactionHistory", "--help"],
    ]) {
      assertNarrow(await driver.inTerminal(args));
    }
    for (const command of COMMANDS) {
      const help = (await driver.inTerminal([command, "--help"])).replace(SEQUENCE, "");
      // A command to copy is whole, and has its line for itself if it is long.
      assert.doesNotMatch(help, /^ *#$/m);
      assertNarrow(help.replace(/^ {2}\$ (?:(?! {3}#).)+$/gmu, ""));
    }
    const receipt = (await driver.inTerminal(["receipt", "sample.txt"])).replace(SEQUENCE, "");
    assert.match(receipt, /\n {2}product +com\.example\.\S+\n {2}transaction +\d+\n/);
    const endpoints = (await driver.inTerminal(["endpoints", "image"])).replace(SEQUENCE, "");
    assert.match(endpoints, /\n {2}deleteImage +DELETE +Deletes a picture/);
  });
  await check("in a terminal many pages say how far they have got", async () => {
    const args = ["call", "getTransactionHistory", "1000", "--all", "--environment", "Sandbox"];
    const said = await driver.inTerminal([...args, "--config", "store.json"]);
    const shown = Array.from(said.matchAll(/\r\p{Cc}\[2K([^\r\n]*)/gu), ([, text]) => text);
    assert.deepEqual(shown.slice(0, 3), [
      "20 so far, page 1",
      "40 so far, page 2",
      "45 so far, page 3",
    ]);
    assert.ok(!shown.slice(3).some((text) => text.includes("so far")), "it is taken away");
    assert.match(said, /45 in 3 pages\n$/);
  });
  await check("in a terminal standard input is not waited for", async () => {
    const said = await driver.inTerminal(["inspect"]);
    assert.match(said, /there is nothing to look at/);
  });
}
