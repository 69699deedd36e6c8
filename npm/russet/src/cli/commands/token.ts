import { createApiToken } from "../../entry/node.js";
import type { Command } from "../command.js";
import { Exit, UsageFault } from "../exit.js";
import type { Flag } from "../flags.js";
import { settingFlags } from "../settings.js";
import { instant } from "../show/values.js";
import { dim } from "../text.js";

/** The flags that say who calls. */
export const credentialFlags: readonly Flag[] = settingFlags(
  "privateKeyFile",
  "keyId",
  "issuerId",
  "bundleId",
);

const DEFAULT_LIFETIME = 300_000;

export const tokenCommand: Command = {
  name: "token",
  summary: "make a token for Apple's server APIs",
  usage: "[--lifetime <duration>]",
  about: [
    "Prints the token alone, to go after Authorization: Bearer. Whoever has it can call Apple's APIs for your app as long as it is valid. call makes its tokens by itself.",
  ],
  flags: [
    ...credentialFlags,
    {
      name: "lifetime",
      value: "<duration>",
      about: "How long it is valid: 90s, 5m, or at most 59m; 5m unless given.",
    },
  ],
  statuses: [[Exit.done, "done"]],
  examples: [
    [
      "russet token --private-key-file SubscriptionKey_2X9R4HXF34.p8 --issuer-id <uuid> --bundle-id com.example.app",
      "",
    ],
    [
      'curl -H "Authorization: Bearer $(russet token)" https://api.storekit.apple.com/...',
      "with the configuration",
    ],
  ],
  async run({ given, settings, terminal: { out, err, json } }) {
    const now = Date.now();
    const lifetime = lifetimeOf(given.text("lifetime"));
    const token = createApiToken({ ...settings.credentials(), lifetime, now });
    // Times in tokens are whole seconds.
    const expires = (Math.floor(now / 1000) + Math.floor(lifetime / 1000)) * 1000;
    if (json) {
      out.json({ token, expires: new Date(expires).toISOString() });
      return Exit.done;
    }
    out.line(token);
    if (out.isTerminal) {
      err.line(dim(`valid until ${instant(expires)} UTC`));
    }
    return Exit.done;
  },
};

function lifetimeOf(text: string | undefined): number {
  if (text === undefined) {
    return DEFAULT_LIFETIME;
  }
  const [, number, unit] = /^(\d{1,6})(s|m)$/.exec(text) ?? [];
  if (number === undefined) {
    throw new UsageFault("--lifetime is no duration", "Write it like 90s or 5m, below an hour.");
  }
  return Number(number) * (unit === "s" ? 1000 : 60_000);
}
