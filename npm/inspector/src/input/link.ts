// Links that hold the input behind their `#`, which no browser sends to anybody.
//
// They hold what to look at and what to compare it with, and never whom to trust: whoever made a link
// would otherwise decide what is genuine.

import type { Choices } from "../session.js";

export interface Linked {
  text?: string;
  sample?: string;
  choices: Partial<Choices>;
}

const ENVIRONMENTS = ["Production", "Sandbox", "Xcode", "LocalTesting"] as const;

export function linkTo(text: string, { bundleId, appAppleId, environments }: Choices): string {
  const members = new URLSearchParams();
  if (bundleId !== undefined) {
    members.set("bundle", bundleId);
  }
  if (appAppleId !== undefined) {
    members.set("app", String(appAppleId));
  }
  if (environments.length > 0) {
    members.set("environments", environments.join(" "));
  }
  members.set("text", text);
  return withFragment(members.toString());
}

export function linkToSample(id: string): string {
  return withFragment(new URLSearchParams({ sample: id }).toString());
}

/** What a fragment says; nothing if it says nothing. */
export function readLink(fragment: string): Linked | undefined {
  const members = new URLSearchParams(fragment.replace(/^#/, ""));
  const [text, sample] = [members.get("text"), members.get("sample")];
  if (text === null && sample === null) {
    return undefined;
  }
  const choices: Partial<Choices> = {};
  const bundleId = members.get("bundle");
  if (bundleId !== null) {
    choices.bundleId = bundleId;
  }
  const app = members.get("app");
  if (app !== null && /^\d{1,15}$/.test(app)) {
    choices.appAppleId = Number(app);
  }
  const named = (members.get("environments") ?? "").split(" ");
  choices.environments = ENVIRONMENTS.filter((name) => named.includes(name));
  return { choices, ...(text !== null && { text }), ...(sample !== null && { sample }) };
}

function withFragment(fragment: string): string {
  return `${location.href.replace(/#.*$/s, "")}#${fragment}`;
}
