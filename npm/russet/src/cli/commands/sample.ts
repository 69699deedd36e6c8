import type { Command } from "../command.js";
import { Exit, UsageFault } from "../exit.js";

const KINDS = ["transaction", "notification", "receipt", "root"] as const;

export const sampleCommand: Command = {
  name: "sample",
  summary: "print something signed to try things with",
  usage: KINDS.join(" | "),
  about: [
    "Prints a transaction, the body of a notification as the App Store posts it, or a receipt: made up, for the app com.example.app in LocalTesting, and signed by a test authority whose keys everybody knows. The root to verify them with comes in PEM.",
  ],
  flags: [],
  statuses: [[Exit.done, "done"]],
  examples: [
    ["russet sample root > root.pem", ""],
    ["russet sample transaction | russet inspect --local-testing-roots root.pem", ""],
    [
      "russet sample notification | curl -i -d @- http://localhost:8787/",
      "to a server that trusts the test authority",
    ],
  ],
  words: (before) => (before.length === 0 ? [...KINDS] : []),
  async run({ given, terminal: { out, json } }) {
    const [word = ""] = given.words;
    const kind = KINDS.find((kind) => kind === word);
    if (kind === undefined || given.words.length > 1) {
      throw new UsageFault("say which sample it is to be", `There are ${KINDS.join(", ")}.`);
    }
    const { notification, root, ...samples } = await import("../../generated/sample.js");
    const texts = {
      ...samples,
      notification: JSON.stringify({ signedPayload: notification }),
      root: pem(root),
    };
    if (json) {
      out.json({ [kind]: kind === "notification" ? notification : texts[kind] });
    } else {
      out.raw(`${texts[kind]}\n`);
    }
    return Exit.done;
  },
};

function pem(certificate: Uint8Array): string {
  const lines =
    Buffer.from(certificate)
      .toString("base64")
      .match(/.{1,64}/g) ?? [];
  return ["-----BEGIN CERTIFICATE-----", ...lines, "-----END CERTIFICATE-----"].join("\n");
}
