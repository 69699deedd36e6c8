/**
 * Who calls and for which app. A flag goes before a variable, and that before the configuration.
 *
 * The configuration is looked for where its owner keeps it, and never in the present folder: what
 * somebody else put there could name another server for the token, or another root to trust.
 */

import { readFileSync, statSync } from "node:fs";
import { homedir } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import process from "node:process";
import type { Credentials } from "../entry/node.js";
import { UsageFault } from "./exit.js";
import type { Flag, Given } from "./flags.js";
import type { Printer } from "./terminal.js";

type Value = string | readonly string[];

interface Setting {
  /** The member of the configuration. */
  readonly name: string;
  readonly flag: Flag;
  readonly variable: string;
  /** Whether it names files; those of the configuration are looked for beside it. */
  readonly isFile?: true;
}

const setting = (
  name: string,
  value: string,
  about: string,
  more: Partial<Flag> & { isFile?: true } = {},
): Setting => {
  const { isFile, ...flag } = more;
  const kebab = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return {
    name,
    flag: { name: kebab, value, about, ...flag },
    variable: `RUSSET_${kebab.toUpperCase().replaceAll("-", "_")}`,
    ...(isFile && { isFile }),
  };
};

const many = { many: true } as const;
const files = { isFile: true, many: true } as const;

export type SettingName =
  | "bundleId"
  | "appAppleId"
  | "environment"
  | "roots"
  | "xcodeCertificates"
  | "localTestingRoots"
  | "privateKeyFile"
  | "keyId"
  | "issuerId"
  | "baseUrl";

const SETTINGS: Readonly<Record<SettingName, Setting>> = {
  bundleId: setting("bundleId", "<id>", "The app's bundle identifier."),
  appAppleId: setting(
    "appAppleId",
    "<number>",
    "The app's number in the App Store, for Production.",
  ),
  environment: setting("environment", "<name>", "Where it comes from, or where to call.", many),
  roots: setting(
    "roots",
    "<file>",
    "Root certificates to trust, DER or PEM; what verifies then trusts no others.",
    files,
  ),
  xcodeCertificates: setting(
    "xcodeCertificates",
    "<file>",
    "The certificate exported from Xcode, to trust what Xcode signs.",
    files,
  ),
  localTestingRoots: setting(
    "localTestingRoots",
    "<file>",
    "Root certificates to trust for LocalTesting alone.",
    files,
  ),
  privateKeyFile: setting("privateKeyFile", "<file>", "The .p8 file of the In-App Purchase key.", {
    isFile: true,
  }),
  keyId: setting("keyId", "<id>", "The key's identifier; else the one in the name of its file."),
  issuerId: setting("issuerId", "<uuid>", "The issuer's identifier, from App Store Connect."),
  baseUrl: setting("baseUrl", "<address>", "Another server to call, by https or on this machine."),
};

/** The flags of these settings. */
export function settingFlags(...names: SettingName[]): Flag[] {
  return names.map((name) => SETTINGS[name].flag);
}

/** The flag that names the configuration. */
export const configFlag: Flag = {
  name: "config",
  value: "<file>",
  about: "The configuration, a JSON file; else ~/.config/russet/config.json, if there is one.",
};

/** Every setting with its flag and its variable, for the help. */
export function settingRows(): [string, string, string][] {
  return Object.values(SETTINGS).map(({ name, flag, variable }) => [
    name,
    `--${flag.name}`,
    variable,
  ]);
}

/** Where to say what an option of the library should be. */
export function settingAdvice(option: string): string | undefined {
  const known = option === "privateKey" ? "privateKeyFile" : option;
  const name = known === "environments" ? "environment" : known;
  if (!Object.hasOwn(SETTINGS, name)) {
    return undefined;
  }
  const { flag, variable } = SETTINGS[name as SettingName];
  return `Give --${flag.name} ${flag.value}, set ${variable}, or put "${name}" into the configuration.`;
}

/** The settings of a run. */
export class Settings {
  readonly #given: Given;
  readonly #err: Printer;
  readonly #file: string | undefined;
  readonly #config: Readonly<Record<string, Value>>;

  constructor(given: Given, err: Printer) {
    this.#given = given;
    this.#err = err;
    const named = given.text("config") ?? (process.env.RUSSET_CONFIG || undefined);
    const file = named ?? join(configHome(), "russet", "config.json");
    const text = readText(file, "the configuration", named === undefined);
    this.#file = text === undefined ? undefined : resolve(file);
    this.#config = text === undefined ? {} : readConfig(file, text);
  }

  text(name: SettingName): string | undefined {
    const value = this.#value(name);
    return typeof value === "object" ? value.at(-1) : value;
  }

  list(name: SettingName): string[] | undefined {
    const value = this.#value(name);
    return typeof value === "string" ? value.split(",").map((one) => one.trim()) : value?.slice();
  }

  /** A setting that has to be there. */
  needed(name: SettingName): string {
    const value = this.text(name);
    if (value === undefined) {
      throw new UsageFault(`there is no ${words(name)}`, settingAdvice(name) ?? "");
    }
    return value;
  }

  /** The app's number. */
  get appAppleId(): number | undefined {
    const text = this.text("appAppleId");
    if (text !== undefined && !/^\d{1,15}$/.test(text)) {
      const advice = "It is the number in the app's address in the App Store, like 1234567890.";
      throw new UsageFault("--app-apple-id must be a number", advice);
    }
    return text === undefined ? undefined : Number(text);
  }

  /** The certificates in the files that a setting names, in DER. */
  certificates(name: SettingName): Uint8Array[] | undefined {
    return this.list(name)?.flatMap((file) => certificatesIn(file));
  }

  /** The credentials, with the key from its file. Nothing here is ever printed. */
  credentials(): Credentials {
    const file = this.text("privateKeyFile");
    const inVariable = process.env.RUSSET_PRIVATE_KEY || undefined;
    if (file === undefined && inVariable === undefined) {
      const other = "The variable RUSSET_PRIVATE_KEY may hold the key itself.";
      throw new UsageFault(
        "there is no private key",
        `${settingAdvice("privateKeyFile")} ${other}`,
      );
    }
    const privateKey = file === undefined ? (inVariable as string) : this.#readKey(file);
    const [, inName] =
      /^(?:SubscriptionKey|AuthKey|ApiKey)_(\w+)\.p8$/.exec(basename(file ?? "")) ?? [];
    const keyId = this.text("keyId");
    if (keyId !== undefined && inName !== undefined && keyId !== inName) {
      this.#err.line(
        "russet: the key id is ",
        keyId,
        ", and the name of the key's file says ",
        inName,
      );
    }
    return {
      privateKey,
      keyId: keyId ?? inName ?? this.needed("keyId"),
      issuerId: this.needed("issuerId"),
      bundleId: this.needed("bundleId"),
    };
  }

  #value(name: SettingName): Value | undefined {
    const { flag, variable, isFile } = SETTINGS[name];
    const given = flag.many ? this.#given.list(flag.name) : this.#given.text(flag.name);
    if (given !== undefined) {
      return given;
    }
    const inEnvironment = process.env[variable];
    if (inEnvironment) {
      return inEnvironment;
    }
    const configured = Object.hasOwn(this.#config, name) ? this.#config[name] : undefined;
    if (configured === undefined || !isFile) {
      return configured;
    }
    const beside = (path: string) => resolve(dirname(this.#file ?? ""), path);
    return typeof configured === "string" ? beside(configured) : configured.map(beside);
  }

  #readKey(file: string): Uint8Array {
    if (/-----|\n/.test(file) || file.length > 1000) {
      // What was given may be the key: it is not repeated.
      const advice =
        "Give the path of the .p8 file: what stands in a command line, others can see.";
      throw new UsageFault("--private-key-file takes the path of a file, not a key", advice);
    }
    const key = readBytes(file, "the private key");
    // On Windows the bits say nothing.
    if (process.platform !== "win32" && (statSync(file).mode & 0o077) !== 0) {
      this.#err.line("russet: others on this machine can read ", file, "; run chmod 600 on it");
    }
    return key;
  }
}

const words = (name: SettingName) => SETTINGS[name].flag.name.replaceAll("-", " ");

function configHome(): string {
  const { XDG_CONFIG_HOME, APPDATA } = process.env;
  const own = process.platform === "win32" ? APPDATA : XDG_CONFIG_HOME;
  return own || join(homedir(), ".config");
}

function readConfig(file: string, text: string): Record<string, Value> {
  const known = Object.keys(SETTINGS).join(", ");
  const refuse = (what: string): never => {
    throw new UsageFault(`${file}: ${what}`, `It may have ${known}.`);
  };
  let config: unknown;
  try {
    config = JSON.parse(text);
  } catch {
    // The message of the parser quotes the file, which may hold what is secret.
    refuse("not JSON");
  }
  if (typeof config !== "object" || config === null || Array.isArray(config)) {
    return refuse("not a JSON object");
  }
  const values: Record<string, Value> = {};
  for (const [name, value] of Object.entries(config)) {
    if (name === "privateKey") {
      return refuse("the key has no place here; privateKeyFile names its file");
    }
    if (!Object.hasOwn(SETTINGS, name)) {
      return refuse(`"${name}" is not known`);
    }
    const isList = Array.isArray(value) && value.every((one) => typeof one === "string");
    if (typeof value === "number") {
      values[name] = String(value);
    } else if (typeof value === "string" || isList) {
      values[name] = value;
    } else {
      return refuse(`"${name}" must be text or a list of texts`);
    }
  }
  return values;
}

function certificatesIn(file: string): Uint8Array[] {
  const bytes = readBytes(file, "the certificate");
  const blocks = bytes
    .toString("latin1")
    .matchAll(/-----BEGIN CERTIFICATE-----([\sA-Za-z\d+/=]+)-----END CERTIFICATE-----/g);
  const found = Array.from(blocks, ([, base64 = ""]) => Buffer.from(base64, "base64"));
  return found.length > 0 ? found : [bytes];
}

function readBytes(file: string, what: string): Buffer {
  try {
    return readFileSync(file);
  } catch (cause) {
    throw unreadable(file, what, cause);
  }
}

function readText(file: string, what: string, mayBeMissing: boolean): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch (cause) {
    if (mayBeMissing && (cause as NodeJS.ErrnoException).code === "ENOENT") {
      return undefined;
    }
    throw unreadable(file, what, cause);
  }
}

function unreadable(file: string, what: string, cause: unknown): UsageFault {
  const { code = "" } = cause as NodeJS.ErrnoException;
  const reasons: Record<string, string> = {
    ENOENT: "there is no such file",
    EACCES: "you may not read it",
    EISDIR: "it is a folder",
  };
  return new UsageFault(
    `${what} cannot be read from ${file}: ${reasons[code] ?? code}`,
    "Check the path.",
  );
}
