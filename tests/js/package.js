// What would be published: the files of each tarball, their sizes, the manifests, and that npm has
// nothing to correct.
//
// node package.js <folder of the tarballs> <version>

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const [folder, version] = process.argv.slice(2);

const EVERY_PACKAGE = ["LICENSE-APACHE", "LICENSE-MIT", "README.md", "package.json"];

/** Both module systems have these, in a folder each. */
const DECLARATIONS = `
  api-token arguments batch binding credentials errors exchange external-purchase index inspect json
  offer-signer online-verifier platform receipt revocation verified verifier wasm
  api/advanced-commerce-client api/api-error api/app-store-client api/app-store-relations api/bucket
  api/client api/external-purchase-client api/options api/pages api/request api/response api/retry
  api/rules api/table
  apple/client apple/exceptions apple/index apple/receipt-utility apple/response apple/shapes
  apple/signature-creators apple/statuses apple/unverified apple/verifier
  entry/slim entry/web
  generated/advanced-commerce-methods generated/advanced-commerce-table generated/app-store-methods
  generated/app-store-table generated/apple-enums generated/apple-models generated/apple-shapes
  generated/codes generated/external-purchase-methods
  generated/external-purchase-table generated/models generated/sample generated/version`;
const ESM = `
  apple apple-edge-light apple-inline apple-node apple-workerd
  cli edge-light inline inlined node sample shared slim web workerd`;
const COMMONJS = "apple apple-inline apple-node inline inlined node sample shared slim";

const FILES = [
  ...EVERY_PACKAGE,
  ...named(DECLARATIONS, (name) => `dist/${name}.d.ts`),
  ...named(DECLARATIONS, (name) => `dist/cjs/${name}.d.ts`),
  ...named(ESM, (name) => `dist/${name}.js`),
  ...named(COMMONJS, (name) => `dist/cjs/${name}.js`),
  "dist/cjs/package.json",
  "dist/russet.wasm",
];

/** How many bytes are downloaded, and how many they are on the disk. */
const LIMIT = { size: 680_000, unpackedSize: 2_300_000 };
const PLATFORM_LIMIT = { size: 800_000, unpackedSize: 2_000_000 };

const LIBC = { gnu: ["glibc"], musl: ["musl"] };

let passed = 0;
const faults = [];
const check = (name, test) => {
  try {
    test();
    passed += 1;
  } catch (error) {
    faults.push(`${name}\n    ${error.message}`);
  }
};

const tarballs = readdirSync(folder).filter((name) => name.endsWith(".tgz"));
const platforms = [];
for (const tarball of tarballs) {
  const file = join(folder, tarball);
  const manifest = JSON.parse(run("tar", ["-xzOf", file, "package/package.json"]).stdout);
  const [packed] = JSON.parse(npm("pack", "--dry-run", "--json", file).stdout);
  const isPlatform = manifest.name !== "russet";
  if (isPlatform) {
    platforms.push(manifest.name);
  }
  check(`${tarball}: files`, () => {
    const files = isPlatform ? [...EVERY_PACKAGE, "russet.node"] : FILES;
    assert.deepEqual(packed.files.map(({ path }) => path).sort(), files.toSorted());
  });
  check(`${tarball}: sizes`, () => {
    for (const [what, limit] of Object.entries(isPlatform ? PLATFORM_LIMIT : LIMIT)) {
      assert(packed[what] <= limit, `${what} is ${packed[what]}, the limit is ${limit}`);
    }
  });
  check(`${tarball}: manifest`, () => checkManifest(manifest));
  check(`${tarball}: platform`, () => {
    const [os, cpu, abi] = isPlatform ? manifest.name.replace("@russet/", "").split("-") : [];
    const expected = { os: os && [os], cpu: cpu && [cpu], libc: LIBC[abi] };
    assert.deepEqual({ os: manifest.os, cpu: manifest.cpu, libc: manifest.libc }, expected);
  });
  check(`${tarball}: publishing`, () => checkPublishing(file));
}

const manifest = JSON.parse(
  readFileSync(fileURLToPath(new URL("../../npm/russet/package.json", import.meta.url)), "utf8"),
);
const packed = join(folder, `russet-${version}.tgz`);
check("russet: what was packed is what is here, and the addons", () => {
  const { optionalDependencies, ...rest } = JSON.parse(
    run("tar", ["-xzOf", packed, "package/package.json"]).stdout,
  );
  assert.deepEqual(rest, { ...manifest, version });
  const expected = platforms.map((name) => [name, version]);
  assert.deepEqual(optionalDependencies, Object.fromEntries(expected));
  assert(expected.length > 0, "there is no addon");
});
check("russet: nothing is installed along with it, and nothing runs", () => {
  for (const member of ["dependencies", "peerDependencies", "bundleDependencies", "scripts"]) {
    assert.equal(manifest[member], undefined, member);
  }
});
check("russet: keywords", () => {
  assert(manifest.keywords.length >= 5);
  assert.equal(new Set(manifest.keywords).size, manifest.keywords.length);
});
check("russet: what is exported is there", () => {
  for (const file of targets([manifest.exports, manifest.bin, manifest.main, manifest.types])) {
    assert(FILES.includes(file.replace("./", "")), file);
  }
});
// The first condition that holds is taken.
check("russet: exports in their order", () => {
  const conditions = "types workerd edge-light deno bun node browser default".split(" ");
  assert.deepEqual(Object.keys(manifest.exports["."]), conditions);
  checkOrder(manifest.exports);
});

for (const fault of faults) {
  console.log(fault);
}
console.log(`${passed} passed, ${faults.length} failed, 0 skipped`);
process.exitCode = faults.length === 0 ? 0 : 1;

function checkManifest(manifest) {
  const { license, engines, repository, publishConfig, description } = manifest;
  assert.equal(manifest.version, version);
  assert.equal(license, "MIT OR Apache-2.0");
  assert.deepEqual(engines, { node: ">=20" });
  assert.equal(repository.type, "git");
  assert.equal(repository.url, "git+https://github.com/russet-rs/russet.git");
  // Without these npm keeps a scoped package private, and says nothing of where one was built.
  assert.deepEqual(publishConfig, { access: "public", provenance: true });
  assert(description.length > 20);
}

/**
 * Goes through everything but sending it. What npm corrects it would publish differently, which it
 * says of a folder only.
 */
function checkPublishing(file) {
  const unpacked = mkdtempSync(join(tmpdir(), "russet-package-"));
  run("tar", ["-xzf", file, "-C", unpacked]);
  // With a tag of its own npm does not compare the version with those that were published.
  const args = ["publish", "--dry-run", "--tag", "trial"];
  const { stderr } = npm(...args, join(unpacked, "package"));
  npm(...args, file);
  rmSync(unpacked, { recursive: true });
  const warnings = stderr
    .split("\n")
    .filter((line) => /^npm (warn publish|error)/i.test(line))
    .filter((line) => !/requires you to be logged in/.test(line));
  assert.deepEqual(warnings, []);
}

/** `types` comes first and `default` last, wherever there are conditions. */
function checkOrder(conditions) {
  if (typeof conditions === "string") {
    return;
  }
  const names = Object.keys(conditions);
  assert(names.indexOf("types") <= 0, `${names}`);
  assert([-1, names.length - 1].includes(names.indexOf("default")), `${names}`);
  Object.values(conditions).forEach(checkOrder);
}

function targets(value) {
  return typeof value === "string" ? [value] : Object.values(value).flatMap(targets);
}

function named(names, path) {
  return names.trim().split(/\s+/).map(path);
}

function npm(...args) {
  return run("npm", args);
}

function run(program, args) {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    encoding: "utf8",
    shell: process.platform === "win32",
  });
  if (status !== 0) {
    throw error ?? new Error(`${program} ${args.join(" ")}\n${stderr}`);
  }
  return { stdout, stderr };
}
