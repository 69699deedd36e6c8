// Runs the examples of the README of Apple's library with the import changed.
//
// node readme.js <folder that tests/js/prepare.js made>
//
// What the examples leave to the reader is given to them here: a key, certificates, what stands for
// `ey...`, and somebody who answers.

import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const [work] = process.argv.slice(2);
const folder = join(work, "projects/apple-readme");
const vectors = (name) => JSON.parse(readFileSync(join(here, `../vectors/${name}.json`), "utf8"));

const { root, vectors: answers, ...responders } = vectors("revocation");
const [good] = answers;
const find = (name, id) => vectors(name).vectors.find((vector) => vector.id === id);
const notification = find("notification", "notification/sandbox");
const receipt = vectors("receipt").vectors.find(({ expect }) => expect.payload?.inApp?.length > 0);
const [purchase] = receipt.expect.payload.inApp;
const key = vectors("signing/keys").vectors.find(({ id }) => id === "accepted/pem").text;

/** What a reader puts in, by what stands there. */
const GIVEN = {
  '"com.example"': '"com.example.app"',
  '"ey..."': JSON.stringify(notification.jws),
  '"MI..."': JSON.stringify(receipt.jws),
  '"<nonce>"': '"20fba8a0-2b80-4a7d-a17f-85c1854727f8"',
};

/** What each example prints, by a name in it. */
const EXAMPLES = [
  ["requestTestNotification", /^\{ testNotificationToken: 'token' \}$/],
  ["verifyAndDecodeNotification", new RegExp(notification.expect.payload.payload.notificationUUID)],
  ["extractTransactionIdFromAppReceipt", /^\[ 'one', 'two' \]$/],
  ["PromotionalOfferSignatureCreator", /^M[\w+/]+=*$/],
];

rmSync(folder, { recursive: true, force: true });
mkdirSync(join(folder, "node_modules"), { recursive: true });
symlinkSync(join(work, "with-addon/node_modules/russet"), join(folder, "node_modules/russet"));
symlinkSync(join(here, "node_modules/@apple"), join(folder, "node_modules/@apple"));
writeFileSync(join(folder, "package.json"), '{ "private": true, "type": "module" }\n');
writeFileSync(
  join(folder, "given.d.ts"),
  `declare function readFile(path: string): string;
declare function loadRootCAs(): Buffer[];\n`,
);
writeFileSync(join(folder, "given.js"), given());

const quietly = { cwd: folder, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] };
let passed = 0;
const faults = [];
const readme = readFileSync(
  join(here, "node_modules/@apple/app-store-server-library/README.md"),
  "utf8",
);
const examples = [...readme.matchAll(/```typescript\n([\s\S]*?)```/g)].map(([, code]) => code);
for (const [index, example] of examples.entries()) {
  const [name, printed] = EXAMPLES.find(([name]) => example.includes(`${name}(`)) ?? [];
  check(name ?? `example ${index}`, () => {
    if (name === undefined) {
      throw new Error("nobody says what it prints");
    }
    const theirs = filled(example);
    const ours = replaced(theirs, '"@apple/app-store-server-library"', '"russet/apple"');
    // Not all of them compile, whatever library they import.
    const errors = compile(`ours-${index}`, ours);
    expect(errors, new RegExp(`^${escaped(compile(`theirs-${index}`, theirs))}$`));
    expect(run(`ours-${index}`), printed);
  });
}
check("every example is there", () => {
  expect(String(examples.length), new RegExp(`^${EXAMPLES.length}$`));
});
console.log(faults.join("\n"));
console.log(`${passed} passed, ${faults.length} failed, 0 skipped`);
process.exitCode = faults.length > 0 ? 1 : 0;

function check(name, work) {
  try {
    work();
    passed += 1;
  } catch (error) {
    faults.push(`${name}: ${error.message}${error.stdout ?? ""}${error.stderr ?? ""}`);
  }
}

function expect(found, pattern) {
  if (!pattern.test(found.trim())) {
    throw new Error(`expected ${pattern}, found\n${found}`);
  }
}

function filled(example) {
  return Object.entries(GIVEN).reduce(
    (text, [from, to]) => text.replaceAll(from, () => to),
    example,
  );
}

function replaced(text, from, to) {
  if (!text.includes(from)) {
    throw new Error(`${from} is not there`);
  }
  return text.replaceAll(from, to);
}

function escaped(text) {
  return text.replaceAll(/[\\^$.*+?()[\]{}|]/g, "\\$&");
}

/** Compiles a program strictly, whatever the compiler has to say, and gives what that is. */
function compile(name, code) {
  writeFileSync(join(folder, `${name}.ts`), code);
  const compiler = join(here, "../js/node_modules/typescript-7/bin/tsc");
  const options = ["--strict", "--target", "es2022", "--module", "nodenext", "--types", "node"];
  const types = ["--typeRoots", join(here, "node_modules/@types"), "--skipLibCheck"];
  const files = ["given.d.ts", `${name}.ts`, "--outDir", "built"];
  try {
    return execFileSync(process.execPath, [compiler, ...options, ...types, ...files], quietly);
  } catch (error) {
    return `${error.stdout}${error.stderr}`.replaceAll(`${name}.ts`, "it").trim();
  }
}

function run(name) {
  const program = ["--import", "./given.js", join("built", `${name}.js`)];
  return execFileSync(process.execPath, program, quietly);
}

/** What the examples take as given. It is the day on which everything was signed. */
function given() {
  const values = {
    key,
    root,
    now: good.now,
    transactionId: purchase.transactionId ?? purchase.originalTransactionId,
    responders: {
      [responders.leafResponder]: good.leaf,
      [responders.intermediateResponder]: good.intermediate,
    },
  };
  return `import { Environment } from "russet/apple";
const given = ${JSON.stringify(values)};
const bytes = (text) => Buffer.from(text, "base64");
Date.now = () => given.now;
Object.assign(globalThis, {
  // One of the examples forgets to import it.
  Environment,
  readFile: (path) => {
    if (!path.endsWith(".p8")) throw new Error("it is no key: " + path);
    return given.key;
  },
  loadRootCAs: () => [bytes(given.root)],
});
globalThis.fetch = async (address, { method }) => {
  const { host, pathname, searchParams } = new URL(address);
  if (address in given.responders) return new Response(bytes(given.responders[address]));
  if (host !== "api.storekit-sandbox.apple.com") throw new Error("nobody is at " + address);
  const history = "/inApps/v2/history/" + given.transactionId;
  switch (method + " " + pathname) {
    case "POST /inApps/v1/notifications/test":
      return Response.json({ testNotificationToken: "token" });
    case "GET " + history:
      return Response.json(
        searchParams.get("revision") === "1"
          ? { signedTransactions: ["two"], hasMore: false, revision: "2" }
          : { signedTransactions: ["one"], hasMore: true, revision: "1" },
      );
  }
  return Response.json({ errorCode: 4040010 }, { status: 404 });
};
`;
}
