// Proves that code written against the declarations of Apple's library compiles against those of
// `russet/apple`: for everything it exports, each method and each member of a model.
//
// node types.js <folder that tests/js/prepare.js made>
//
// The list is read from the installed declarations, so nothing is left out; each line of the program
// that comes of it is a case, and TypeScript says which of them do not hold.

import { execFileSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const [work] = process.argv.slice(2);
const theirs = join(here, "node_modules/@apple/app-store-server-library/dist");
const ours = join(work, "with-addon/node_modules/russet/dist/apple/index.d.ts");
const folder = join(work, "projects/apple-types");

/**
 * Where Apple's types have a slip that ours have not, so that only ours fit Apple's: it has `String[]`,
 * a list of objects, for a list of strings.
 */
const ONE_WAY = new Set([
  "AdvancedCommerceSubscriptionPriceChangeItem.dependentSKUs",
  "AdvancedCommerceSubscriptionPriceChangeRequest.items",
]);

const { lines, names } = program();
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, "exports.ts"), lines.join("\n"));
// The same program, which only the name of the library tells apart.
const usage = readFileSync(join(here, "migration/usage.ts"), "utf8");
writeFileSync(join(folder, "theirs.ts"), usage);
writeFileSync(join(folder, "ours.ts"), migrated(usage));
writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(config()));

const faults = [];
let passed = 0;
for (const version of ["5", "7"]) {
  const errors = compile(version);
  for (const [index, line] of lines.entries()) {
    const found = errors.get(`exports.ts:${index + 1}`);
    if (found !== undefined) {
      faults.push(`TypeScript ${version}: ${line}\n    ${found}`);
    } else if (line.startsWith("check")) {
      passed += 1;
    }
    errors.delete(`exports.ts:${index + 1}`);
  }
  for (const [place, message] of errors) {
    faults.push(`TypeScript ${version}: ${place}: ${message}`);
  }
  passed += errors.size === 0 ? 2 : 0;
}
console.log(`${names} exports, ${lines.filter((line) => line.startsWith("check")).length} cases`);
console.log(faults.join("\n"));
console.log(`${passed} passed, ${faults.length} failed, 0 skipped`);
process.exitCode = faults.length > 0 ? 1 : 0;

/** The lines of the program, and how many names the library exports. */
function program() {
  const index = declarations("index.d.ts");
  const exported = [...index.matchAll(/^export \{([^}]*)\}/gm)].flatMap(([, list]) =>
    list.split(",").map((name) => name.trim()),
  );
  exported.push(
    ...[...index.matchAll(/^export declare (?:class|enum) (\w+)/gm)].map(([, name]) => name),
  );
  const kinds = kindsOf();
  const lines = [
    'import type * as Apple from "@apple/app-store-server-library";',
    'import type * as Russet from "russet/apple";',
    "declare function check<A>(value: A): void;",
    "declare function a<T>(): T;",
    "type Public<T> = Pick<T, keyof T>;",
    "check<keyof typeof Russet>(a<keyof typeof Apple>());",
  ];
  for (const name of new Set(exported)) {
    const kind = kinds.get(name);
    if (kind === undefined) {
      throw new Error(`${name} is exported and declared nowhere`);
    }
    lines.push(...cases(name, kind));
  }
  return { lines, names: new Set(exported).size };
}

/** What has to hold of one name. */
function cases(name, { kind, members }) {
  const both = (path, key) =>
    ONE_WAY.has(key)
      ? [`check<Apple.${path}>(a<Russet.${path}>());`]
      : [
          `check<Apple.${path}>(a<Russet.${path}>());`,
          `check<Russet.${path}>(a<Apple.${path}>());`,
        ];
  switch (kind) {
    case "enum":
      return [
        ...both(name, name),
        ...members.flatMap((member) => [
          `check<\`\${Apple.${name}.${member}}\`>(a<\`\${Russet.${name}.${member}}\`>());`,
          `check<Russet.${name}.${member}>(a<Russet.${name}>() as Russet.${name}.${member});`,
        ]),
      ];
    case "class":
      return [
        `check<ConstructorParameters<typeof Russet.${name}>>(a<ConstructorParameters<typeof Apple.${name}>>());`,
        `check<Public<Apple.${name}>>(a<Public<Russet.${name}>>());`,
        ...members.map(
          (member) => `check<Apple.${name}["${member}"]>(a<Russet.${name}["${member}"]>());`,
        ),
      ];
    default:
      return [
        `check<keyof Russet.${name}>(a<keyof Apple.${name}>());`,
        ...(members.some((member) => ONE_WAY.has(`${name}.${member}`)) ? [] : both(name, name)),
        ...members.flatMap((member) => both(`${name}["${member}"]`, `${name}.${member}`)),
      ];
  }
}

/** Every declaration of the library: its kind, and the names of its public members. */
function kindsOf() {
  const kinds = new Map();
  const bases = new Map();
  const files = readdirSync(join(theirs, "models")).filter((name) => name.endsWith(".d.ts"));
  const paths = files.map((name) => `models/${name}`);
  paths.push(...readdirSync(theirs).filter((name) => name.endsWith(".d.ts")));
  for (const path of paths) {
    const text = declarations(path);
    const pattern =
      /^(?:export )?(?:declare )?(interface|class|enum) (\w+)(?: extends ([\w, ]+?))?(?: implements [^{]*)? \{\n?([\s\S]*?)^\}/gm;
    for (const [, kind, name, base, body] of text.matchAll(pattern)) {
      const members = [];
      for (const line of body.split("\n")) {
        const member = /^ {4}(?:readonly )?(\w+)\??(?:[:(]| = )/.exec(line)?.[1];
        if (member !== undefined && member !== "constructor") {
          members.push(member);
        }
      }
      kinds.set(name, { kind, members });
      bases.set(name, base?.split(",").map((one) => one.trim()) ?? []);
    }
  }
  const inherited = (name) => [
    ...(kinds.get(name)?.members ?? []),
    ...(bases.get(name) ?? []).flatMap(inherited),
  ];
  return new Map(
    [...kinds].map(([name, { kind }]) => [name, { kind, members: [...new Set(inherited(name))] }]),
  );
}

/** A file of declarations, without its comments. */
function declarations(path) {
  return readFileSync(join(theirs, path), "utf8").replace(/\/\*[\s\S]*?\*\//g, "");
}

function migrated(text) {
  if (!text.includes("@apple/app-store-server-library")) {
    throw new Error("it does not import Apple's library");
  }
  return text.replaceAll("@apple/app-store-server-library", "russet/apple");
}

function config() {
  return {
    compilerOptions: {
      target: "es2022",
      module: "esnext",
      moduleResolution: "bundler",
      lib: ["es2022", "dom"],
      strict: true,
      noEmit: true,
      skipLibCheck: true,
      types: ["node"],
      typeRoots: [join(here, "node_modules/@types")],
      paths: {
        "@apple/app-store-server-library": [join(theirs, "index.d.ts")],
        "russet/apple": [ours],
        "node-fetch": [join(here, "node_modules/@types/node-fetch/index.d.ts")],
      },
    },
    include: ["*.ts"],
  };
}

/** What the compiler has to say, by place. */
function compile(version) {
  const compiler = join(here, `../js/node_modules/typescript-${version}/bin/tsc`);
  const errors = new Map();
  try {
    execFileSync(process.execPath, [compiler, "--project", folder, "--pretty", "false"], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
    });
  } catch (error) {
    for (const line of `${error.stdout}${error.stderr}`.split("\n")) {
      const [, file, row, message] = /([\w-]+\.ts)\((\d+),\d+\): (.*)/.exec(line) ?? [];
      if (file !== undefined) {
        errors.set(`${file}:${row}`, message);
      } else if (/error/.test(line)) {
        errors.set(`line ${errors.size}`, line);
      }
    }
    if (errors.size === 0) {
      errors.set("compiler", String(error));
    }
  }
  return errors;
}
