import {
  inspect,
  MalformedError,
  OnlineVerifier,
  UntrustedError,
  Verifier,
} from "../../entry/node.js";
import type { Command } from "../command.js";
import { Exit, UsageFault } from "../exit.js";
import { adviceFor } from "../failure.js";
import { readInputs } from "../input.js";
import { payloadRows } from "../show/payload.js";
import { formName } from "../show/report.js";
import { moment } from "../show/values.js";
import type { Printer } from "../terminal.js";
import { bold, dim, green, red, type Span } from "../text.js";
import { nowOf, trustFlags, verifierOptions } from "../trust.js";

const KINDS = {
  transaction: "a signedTransactionInfo, or StoreKit's JWS of a transaction",
  renewalInfo: "a signedRenewalInfo",
  appTransaction: "a signedAppTransactionInfo, or StoreKit's JWS of one",
  notification: "the signedPayload that the App Store posts",
  realtimeRequest: "the signedPayload of a retention request",
  receipt: "an app receipt",
} as const;

type Kind = keyof typeof KINDS;

export const verifyCommand: Command = {
  name: "verify",
  summary: "say whether the App Store signed something for your app",
  usage: "[<file> | <text> | -]... --bundle-id <id> [--app-apple-id <number>]",
  about: [
    "Verifies as the library does: the first check that fails is the answer. What is printed on success was signed by the App Store, for this app.",
    "Several files, or a file with a message on each line, give a line for each.",
  ],
  flags: [
    ...trustFlags,
    {
      name: "kind",
      value: "<kind>",
      about: "What it has to be; else it is verified as what it says it is.",
      values: KINDS,
    },
    {
      name: "device",
      value: "<uuid>",
      about: "The device for which a receipt must have been made: its identifierForVendor.",
    },
    {
      name: "online",
      about: "Judge certificates now, and ask their issuer whether one was revoked.",
    },
  ],
  statuses: [
    [Exit.done, "all of it is genuine, and for this app"],
    [Exit.refused, "something is not, or is nothing that the App Store signs"],
    [Exit.service, "with --online, a responder could not be asked"],
  ],
  examples: [
    ["russet verify body.json --bundle-id com.example.app --app-apple-id 1234567890", ""],
    [
      "russet verify tx.jws --bundle-id com.example.app --environment Sandbox",
      "from the sandbox alone",
    ],
    ["russet verify tx.jws --kind transaction --json | jq .payload.productId", "in a script"],
    ["russet verify receipt.bin --online", "with the app from the configuration"],
  ],
  async run({ given, settings, terminal: { out, json } }) {
    const options = verifierOptions(settings);
    const now = nowOf(given);
    const kind = kindOf(given.text("kind"));
    const device = given.text("device");
    const inputs = await readInputs(given.words, "verify");
    const verifier = given.on("online") ? new OnlineVerifier(options) : new Verifier(options);
    let status: number = Exit.done;
    for (const { source, text } of inputs) {
      const { message, form } = unwrapped(text);
      const as = kind ?? form;
      try {
        const payload =
          as === "receipt"
            ? await verifier.receipt(message, {
                now,
                ...(device !== undefined && { deviceIdentifier: device }),
              })
            : await verifier[as](message, { now });
        if (json) {
          out.json(inJson({ input: source, genuine: true, kind: as, payload }));
        } else if (inputs.length > 1) {
          out.line(green(bold("✔ genuine")), ` ${formName(as)}`, dim(` ${source}`));
        } else {
          showVerified(as, payload, out, now);
        }
      } catch (error) {
        const isRefusal = error instanceof UntrustedError || error instanceof MalformedError;
        if (!isRefusal) {
          throw error;
        }
        status = Exit.refused;
        const { kind, code, message, detail } = error;
        const advice = adviceFor(code, detail);
        if (json) {
          const facts = { kind, code, message, detail, advice };
          out.json({ input: source, genuine: false, kind: as, error: facts });
        } else {
          const from: Span = inputs.length > 1 ? dim(` ${source}`) : "";
          out.line(red(bold("✘ not genuine")), ` ${formName(as)} `, dim(code), from);
          out.paragraph(message, 2);
          if (inputs.length === 1) {
            out.paragraph(dim(advice), 2);
          }
        }
      }
    }
    return status;
  },
};

function kindOf(text: string | undefined): Kind | undefined {
  if (text === undefined) {
    return undefined;
  }
  const found = Object.keys(KINDS).find((kind) => kind.toLowerCase() === text.toLowerCase());
  if (found === undefined) {
    const known = Object.keys(KINDS).join(", ");
    throw new UsageFault(`there is no kind ${text.slice(0, 64)}`, `There are ${known}.`);
  }
  return found as Kind;
}

/** The message itself, and what it says it is. Nothing is believed yet: that it is so is verified. */
function unwrapped(text: string): { message: string; form: Kind } {
  const { form } = inspect(text);
  const body = /^\s*\{/.test(text) ? signedPayloadOf(text) : undefined;
  const message = body ?? text.replace(/^[\s"'`]+|[\s"'`]+$/g, "");
  return { message, form: Object.hasOwn(KINDS, form) ? (form as Kind) : "transaction" };
}

/** The message in the body of a notification. */
function signedPayloadOf(text: string): string | undefined {
  try {
    const { signedPayload } = JSON.parse(text);
    return typeof signedPayload === "string" ? signedPayload : undefined;
  } catch {
    return undefined;
  }
}

/** Bytes of receipts in base64, and long numbers as texts. */
function inJson(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (_, member) => {
      if (typeof member === "bigint") {
        return String(member);
      }
      return member instanceof Uint8Array ? Buffer.from(member).toString("base64") : member;
    }),
  );
}

function showVerified(kind: Kind, verified: object, out: Printer, now: number): void {
  const {
    payload,
    environment: _,
    ...within
  } = kind === "notification"
    ? (verified as { payload: object; environment: string })
    : { payload: verified, environment: "" };
  const members = inJson(payload) as Record<string, unknown>;
  const signedDate = members.signedDate ?? members.receiptCreationDate;
  const when: Span = typeof signedDate === "number" ? [", signed ", moment(signedDate, now)] : "";
  out.line(green(bold("✔ genuine")), ` ${formName(kind)}`, when);
  out.table(payloadRows(members, now), 2);
  for (const [name, inner] of Object.entries(within)) {
    out.line();
    out.line(bold(name));
    out.table(payloadRows(inner, now), 2);
  }
}
