// What judges: inspect, verify, receipt.

import assert from "node:assert/strict";
import { APP, unsigned } from "./setting.js";

/** The day on which the vectors were signed. */
const NOW = ["--now", "2026-03-01T12:00:02Z"];
const TRUST = ["--roots", "root.der", ...NOW];
const SANDBOX = ["--environment", "Sandbox"];

export async function judging({ check, driver, setting, isWhole }) {
  const { vector, write } = setting;
  const genuine = vector("accepted/production");
  const run = (args, options) => driver.run(args, options);
  const sample = {
    production: genuine,
    sandbox: vector("accepted/sandbox"),
    xcode: vector("accepted/xcode"),
    tampered: vector("notification/tampered"),
    other: vector("notification/bundle-other"),
  };
  for (const [name, text] of Object.entries(sample)) {
    write(`${name}.jws`, `${text}\n`);
  }
  write(
    "body.json",
    JSON.stringify({ signedPayload: vector("nested/transaction-and-renewal-info") }),
  );
  write("list.txt", [genuine, sample.tampered, sample.sandbox].join("\n"));
  write("utf16.jws", Buffer.from(`\ufeff${genuine}`, "utf16le"));
  const receipt = vector("receipt/elliptic-chain");
  write("receipt.bin", Buffer.from(receipt, "base64"));
  write("receipt.txt", receipt.match(/.{1,76}/g).join("\r\n"));
  write("changed.txt", vector("receipt/content-changed"));

  const table = [
    // inspect
    [
      "inspects a file",
      ["inspect", "production.jws", ...TRUST],
      0,
      /^✔ genuine transaction from Production, for which app nobody asked\n[\s\S]*transactionId +\d+/,
    ],
    ["inspects an argument", ["inspect", genuine, ...TRUST], 0, /^✔ genuine/],
    ["inspects a quoted argument", ["inspect", `"${genuine}"`, ...TRUST], 0, /^✔ genuine/],
    ["inspects UTF-16", ["inspect", "utf16.jws", ...TRUST], 0, /^✔ genuine/],
    [
      "inspects with PEM",
      ["inspect", "production.jws", "--roots", "root.pem", ...NOW],
      0,
      /^✔ genuine/,
    ],
    [
      "inspects the body of a notification",
      ["inspect", "body.json", ...TRUST],
      0,
      /^✔ genuine notification[\s\S]*\ndata\.signedTransactionInfo\n {2}✔ genuine transaction/,
    ],
    ["inspects a receipt", ["inspect", "receipt.bin", ...TRUST], 0, /^✔ genuine receipt/],
    [
      "inspects without the root",
      ["inspect", "production.jws"],
      1,
      /^✘ not genuine transaction[\s\S]*x509\/root[\s\S]*Payload, not to be believed/,
    ],
    [
      "inspects what was tampered with",
      ["inspect", "tampered.jws", ...TRUST],
      1,
      /^✘ not genuine signed message[\s\S]*jws\/signature/,
    ],
    [
      "inspects for another app",
      ["inspect", "production.jws", ...TRUST, "--bundle-id", "com.example.other"],
      1,
      /identity\/bundle-id/,
    ],
    [
      "inspects for another environment",
      ["inspect", "production.jws", ...TRUST, ...SANDBOX],
      1,
      /identity\/environment/,
    ],
    [
      "inspects what Xcode signed",
      ["inspect", "xcode.jws", ...NOW],
      4,
      /^\? cannot be told transaction from Xcode/,
    ],
    [
      "inspects with Xcode's certificate",
      ["inspect", "xcode.jws", "--xcode-certificates", "xcode.der", ...NOW],
      0,
      /^✔ genuine/,
    ],
    [
      "inspects what is nothing",
      ["inspect", "root.pem"],
      1,
      /^✘ not genuine nothing that is known/,
    ],
    [
      "inspects several",
      ["inspect", "list.txt", ...TRUST],
      1,
      /^✔ genuine.*list.txt, 1\n✘ not genuine.*list.txt, 2\n✔ genuine.*list.txt, 3\n$/,
    ],
    // verify
    [
      "verifies a transaction",
      ["verify", "production.jws", ...APP, ...TRUST],
      0,
      /^✔ genuine transaction, signed 2026-03-01 12:00:00 UTC, 2 seconds ago\n[\s\S]*productId/,
    ],
    [
      "verifies as a kind",
      ["verify", "production.jws", ...APP, ...TRUST, "--kind", "transaction"],
      0,
      /^✔ genuine transaction/,
    ],
    [
      "verifies a notification",
      ["verify", "body.json", ...APP, ...TRUST],
      0,
      /^✔ genuine notification[\s\S]*\ntransaction\n[\s\S]*\nrenewalInfo\n/,
    ],
    ["verifies a receipt", ["verify", "receipt.bin", ...APP, ...TRUST], 0, /^✔ genuine receipt/],
    [
      "verifies for the sandbox",
      ["verify", "sandbox.jws", "--bundle-id", "com.example.app", ...SANDBOX, ...TRUST],
      0,
      /^✔ genuine/,
    ],
    [
      "verifies what Xcode signed",
      [
        "verify",
        "xcode.jws",
        ...APP,
        "--environment",
        "xcode",
        "--xcode-certificates",
        "xcode.der",
        ...NOW,
      ],
      0,
      /^✔ genuine/,
    ],
    [
      "refuses another kind",
      ["verify", "production.jws", ...APP, ...TRUST, "--kind", "notification"],
      1,
      /^✘ not genuine notification identity\/kind/,
    ],
    [
      "refuses another app",
      [
        "verify",
        "production.jws",
        "--bundle-id",
        "com.example.other",
        "--app-apple-id",
        "1",
        ...TRUST,
      ],
      1,
      /identity\/bundle-id/,
    ],
    [
      "refuses another number",
      ["verify", "body.json", "--bundle-id", "com.example.app", "--app-apple-id", "7", ...TRUST],
      1,
      /identity\/app-apple-id/,
    ],
    [
      "refuses another environment",
      ["verify", "production.jws", "--bundle-id", "com.example.app", ...SANDBOX, ...TRUST],
      1,
      /identity\/environment/,
    ],
    ["refuses Apple's root for others", ["verify", "production.jws", ...APP], 1, /x509[/]root/],
    [
      "refuses the future",
      ["verify", "production.jws", ...APP, "--roots", "root.der", "--now", "2026-02-01"],
      1,
      /date\/in-future/,
    ],
    [
      "refuses what was tampered with",
      ["verify", "tampered.jws", ...APP, ...TRUST],
      1,
      /jws\/signature/,
    ],
    [
      "refuses another device",
      [
        "verify",
        "receipt.bin",
        ...APP,
        ...TRUST,
        "--device",
        "0b1f2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d",
      ],
      1,
      /receipt\/device/,
    ],
    ["refuses plain text", ["verify", "root.pem", ...APP, ...TRUST], 1, /^✘ not genuine/],
    [
      "refuses one of several",
      ["verify", "list.txt", ...APP, ...TRUST],
      1,
      /^✔ genuine.*, 1\n✘ not genuine.*, 2\n.*\n✔ genuine.*, 3\n$/,
    ],
    // receipt
    [
      "shows a receipt",
      ["receipt", "receipt.bin", ...TRUST],
      0,
      /^✔ genuine receipt[\s\S]*\nPurchases: [1-9]/,
    ],
    ["shows a receipt in base64", ["receipt", "receipt.txt", ...TRUST], 0, /^✔ genuine receipt/],
    ["shows a receipt in an argument", ["receipt", receipt, ...TRUST], 0, /^✔ genuine receipt/],
    [
      "finds a transaction in a receipt",
      ["receipt", "receipt.bin", "--transaction-id"],
      0,
      /^\d+\n$/,
    ],
    [
      "shows a receipt that was changed",
      ["receipt", "changed.txt", ...TRUST],
      1,
      /^✘ not genuine receipt/,
    ],
    [
      "shows a receipt of another app",
      ["receipt", "receipt.bin", ...TRUST, "--bundle-id", "com.example.other"],
      1,
      /identity\/bundle-id/,
    ],
    ["says what is no receipt", ["receipt", "production.jws", ...TRUST], 1, /no app receipt/],
  ];
  for (const [name, args, status, expected] of table) {
    await check(name, async () => {
      const ended = await run(args);
      assert.equal(ended.status, status, ended.out + ended.err);
      assert.match(ended.out, expected);
      assert.equal(ended.err, "");
    });
  }

  await check("reads standard input, with - and without", async () => {
    for (const args of [["verify"], ["verify", "-"]]) {
      const ended = await run([...args, ...APP, ...TRUST, "--json"], { input: ` ${genuine}\r\n` });
      assert.equal(ended.status, 0, ended.err);
      const said = JSON.parse(ended.out);
      assert.deepEqual(
        [said.input, said.genuine, said.kind],
        ["standard input", true, "transaction"],
      );
      assert.equal(said.payload.bundleId, "com.example.app");
    }
  });
  await check("speaks JSON, a value for each message", async () => {
    const inspected = await run(["inspect", "list.txt", ...TRUST, "--json"]);
    const reports = inspected.out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    assert.deepEqual(
      reports.map(({ verdict }) => verdict),
      ["genuine", "refused", "genuine"],
    );
    const verified = await run(["verify", "list.txt", ...APP, ...TRUST, "--json"]);
    const results = verified.out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    assert.deepEqual(
      results.map(({ genuine }) => genuine),
      [true, false, true],
    );
    assert.equal(results[1].error.code, "jws/signature");
    assert.equal(verified.status, 1);
    const receipts = await run(["verify", "receipt.bin", ...APP, ...TRUST, "--json"]);
    assert.equal(typeof JSON.parse(receipts.out).payload.sha1Hash, "string");
  });
  await check("asks nobody but with --online, and then says who cannot be asked", async () => {
    const args = ["verify", "sandbox.jws", "--bundle-id", "com.example.app", ...SANDBOX];
    const ended = await run([...args, "--roots", "root.der", "--online", "--now", "2026-03-01"]);
    assert.equal(ended.status, 3, ended.out + ended.err);
    assert.match(ended.err, /network\/|ocsp\//);
  });

  const usage = [
    [
      "no number for Production",
      ["verify", "production.jws", "--bundle-id", "com.example.app"],
      /--app-apple-id/,
    ],
    [
      "no app",
      ["verify", "production.jws", ...SANDBOX],
      /there is no bundle id\n.*RUSSET_BUNDLE_ID/,
    ],
    [
      "a number that is none",
      ["verify", "x.y.z", "--bundle-id", "a", "--app-apple-id", "x1"],
      /must be a number/,
    ],
    [
      "an unknown environment",
      ["verify", "x.y.z", ...APP, "--environment", "Sandpit"],
      /no environment Sandpit/,
    ],
    ["an unknown kind", ["verify", "x.y.z", ...APP, "--kind", "purchase"], /no kind purchase/],
    ["no such file", ["inspect", "nowhere.jws/x"], /no file nowhere/],
    ["a root that is none", ["inspect", "production.jws", "--roots", "list.txt"], /as DER or PEM/],
    ["nothing in standard input", ["verify", ...APP, ...SANDBOX], /nothing in standard input/],
    ["a root that is not there", ["inspect", "production.jws", "--roots", "gone.der"], /gone.der/],
    ["a date that is none", ["inspect", "production.jws", "--now", "soon"], /--now is no date/],
    [
      "a flag with a mistake",
      ["inspect", "production.jws", "--rots", "root.der"],
      /Did you mean --roots/,
    ],
    [
      "the beginning of a flag with a mistake",
      ["inspect", "production.jws", "--bundel", "a"],
      /Did you mean --bundle-id/,
    ],
    ["a flag without its value", ["inspect", "production.jws", "--roots"], /--roots needs a value/],
    ["a flag twice", ["verify", "x.y.z", "--bundle-id", "a", "--bundle-id", "b"], /given twice/],
    ["a switch with a value", ["inspect", "x.y.z", "--json=yes"], /takes no value/],
    ["a command with a mistake", ["verfy"], /Did you mean russet verify/],
  ];
  for (const [name, args, expected] of usage) {
    await check(`usage: ${name}`, async () => {
      const ended = await run(args);
      assert.deepEqual([ended.status, ended.out.replace(/.*(json).*\n/, "")], [2, ""], ended.err);
      assert.match(ended.err + ended.out, expected);
    });
  }

  await check("nothing that a terminal obeys gets to it", async () => {
    const evil = "\u001b[2Ja\u009b31mb\u202ec\u0007d\re\u2066f\u200bg\u{e0041}h\u061ci\u2028j";
    const seen = [];
    const payload = {
      transactionId: "1",
      productId: evil,
      [evil]: { [evil]: [evil] },
      bundleId: evil,
    };
    const message = unsigned({ alg: "ES256", kid: evil, [evil]: evil }, payload);
    write("evil.jws", message);
    write("evil\u001b[31m.jws", message);
    write("evil.json", JSON.stringify({ [evil]: 1 }));
    for (const args of [
      ["inspect", "evil.jws"],
      ["inspect", "evil.jws", "evil\u001b[31m.jws"],
      ["inspect", "evil\u001b[31m.jws"],
      ["verify", "evil.jws", ...APP],
      ["verify", "evil.jws", "evil\u001b[31m.jws", ...APP],
      ["verify", "evil.jws", "--bundle-id", evil, "--app-apple-id", "1"],
      ["receipt", "evil.jws"],
      ["errors", "\u001b[31m"],
      ["endpoints", "\u001b[31m"],
      ["\u001b[31m"],
      ["inspect", "--\u001b[31m"],
      ["inspect", "\u001b[31m"],
      ["call", "\u001b[31m"],
      ["token", "--config", "evil.json"],
      ["token", "--config", "\u001b[31m"],
    ]) {
      for (const more of isWhole ? [[], ["--color"], ["--json"]] : [["--color"]]) {
        const { out, err } = await run([...args, ...more]);
        const styled = more[0] === "--color" ? /\p{Cc}\[(?:[12]|22|3[1-36-9])m/gu : /(?!)/g;
        const rest = (out + err).replace(styled, "");
        seen.push(rest);
        const [found] = rest.match(/(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u) ?? [];
        assert.equal(found, undefined, JSON.stringify([args, more, rest.slice(0, 500)]));
      }
    }
    assert.ok(seen.join("").includes("\\u{202e}"), "it is shown in another way");
    const { out } = await run(["inspect", "evil.jws", "--json"]);
    assert.equal(JSON.parse(out).payload.productId, evil);
  });
}
