/** By what something is judged: the app, its environments and the roots, from the settings. */

import type { InspectOptions, SigningEnvironment, VerifierOptions } from "../entry/node.js";
import { UsageFault } from "./exit.js";
import { type Flag, type Given, nearest } from "./flags.js";
import { type Settings, settingAdvice, settingFlags } from "./settings.js";

const ENVIRONMENTS: readonly SigningEnvironment[] = [
  "Production",
  "Sandbox",
  "Xcode",
  "LocalTesting",
];

const nowFlag: Flag = {
  name: "now",
  value: "<date>",
  about: "Another time than the clock's to judge by, like 2026-07-01 or 2026-07-01T12:00:00Z.",
};

/** The flags of everything that judges. */
export const trustFlags: readonly Flag[] = [
  ...settingFlags("bundleId", "appAppleId"),
  {
    ...(settingFlags("environment")[0] as Flag),
    about: "Where it may come from: Production, Sandbox, Xcode or LocalTesting. Several are fine.",
  },
  ...settingFlags("roots", "xcodeCertificates", "localTestingRoots"),
  nowFlag,
];

/** The time to judge by. */
export function nowOf(given: Given): number {
  const text = given.text("now");
  return text === undefined ? Date.now() : timeOf(text, "--now");
}

/** A point in time as people write it: a date, one with a time, or milliseconds since 1970. */
export function timeOf(text: string, flag: string): number {
  const isDate = /^\d{4}-\d{2}-\d{2}/.test(text);
  const time = isDate ? Date.parse(text) : /^-?\d+$/.test(text) ? Number(text) : Number.NaN;
  if (Number.isNaN(time)) {
    const advice = "Write it like 2026-07-01, 2026-07-01T12:00:00Z, or in milliseconds since 1970.";
    throw new UsageFault(`${flag} is no date`, advice);
  }
  return time;
}

/** The environments that were named, in their own spelling. */
export function environmentsOf(settings: Settings): SigningEnvironment[] | undefined {
  return settings.list("environment")?.flatMap((text) => {
    if (text.toLowerCase() === "auto") {
      return ["Production", "Sandbox"] as const;
    }
    const found = ENVIRONMENTS.find((name) => name.toLowerCase() === text.toLowerCase());
    if (found === undefined) {
      const near = nearest(text, ENVIRONMENTS);
      const hint = near === undefined ? "" : `Did you mean ${near}? `;
      throw new UsageFault(
        `there is no environment ${text.slice(0, 64)}`,
        `${hint}There are ${ENVIRONMENTS.join(", ")}.`,
      );
    }
    return [found];
  });
}

/** What an inspection judges by: whatever is known. */
export function inspectOptions(settings: Settings, now: number): InspectOptions {
  const { appAppleId } = settings;
  return { ...trusted(settings), ...(appAppleId !== undefined && { appAppleId }), now };
}

/** What a verifier judges by, which has to be known. */
export function verifierOptions(settings: Settings): VerifierOptions {
  const { appAppleId } = settings;
  const { environments = defaultEnvironments(settings), ...trust } = trusted(settings);
  if (environments.includes("Production") && appAppleId === undefined) {
    throw new UsageFault(
      "the app's number is needed to verify what comes from Production",
      `${settingAdvice("appAppleId")} Or leave Production out: --environment Sandbox`,
    );
  }
  return {
    ...trust,
    bundleId: settings.needed("bundleId"),
    ...(appAppleId !== undefined && { appAppleId }),
    environments,
  };
}

/** Where the App Store signs, and whatever else there is somebody to trust for. */
function defaultEnvironments(settings: Settings): SigningEnvironment[] {
  const more: SigningEnvironment[] = [];
  if (settings.text("xcodeCertificates") !== undefined) {
    more.push("Xcode");
  }
  if (settings.text("localTestingRoots") !== undefined) {
    more.push("LocalTesting");
  }
  return ["Production", "Sandbox", ...more];
}

function trusted(settings: Settings) {
  const bundleId = settings.text("bundleId");
  const environments = environmentsOf(settings);
  const roots = settings.certificates("roots");
  const xcodeCertificates = settings.certificates("xcodeCertificates");
  const localTestingRoots = settings.certificates("localTestingRoots");
  return {
    ...(bundleId !== undefined && { bundleId }),
    ...(environments !== undefined && { environments }),
    ...(roots !== undefined && { roots }),
    ...(xcodeCertificates !== undefined && { xcodeCertificates }),
    ...(localTestingRoots !== undefined && { localTestingRoots }),
  };
}
