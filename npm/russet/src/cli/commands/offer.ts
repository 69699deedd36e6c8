import { type AdvancedCommerceInAppRequest, OfferSigner } from "../../entry/node.js";
import { readBody } from "../body.js";
import type { Command } from "../command.js";
import { Exit, UsageFault } from "../exit.js";
import { type Flag, type Given, nearest } from "../flags.js";
import { credentialFlags } from "./token.js";

const productId: Flag = { name: "product-id", value: "<id>", about: "The subscription." };
const offerId: Flag = {
  name: "offer-id",
  value: "<id>",
  about: "The identifier of the offer in App Store Connect.",
};
const transactionId: Flag = {
  name: "transaction-id",
  value: "<id>",
  about: "Any transaction of the customer, or their appTransactionId.",
};

interface Kind {
  readonly summary: string;
  readonly flags: readonly Flag[];
  sign(signer: OfferSigner, given: Given): Promise<unknown>;
}

const KINDS: Readonly<Record<string, Kind>> = {
  promotional: {
    summary: "a promotional offer for SKPaymentDiscount: four values for the app",
    flags: [
      productId,
      offerId,
      {
        name: "app-account-token",
        value: "<text>",
        about: "The customer's account, if the app names one in applicationUsername.",
      },
      {
        name: "nonce",
        value: "<uuid>",
        about: "A UUID that no other signature has; else a new one.",
      },
    ],
    sign: async (signer, given) =>
      signer.promotionalOffer({
        productId: needed(given, productId),
        offerId: needed(given, offerId),
        ...optional(given, "appAccountToken", "app-account-token"),
        ...optional(given, "nonce", "nonce"),
      }),
  },
  "promotional-v2": {
    summary: "a promotional offer for StoreKit 2: a JWS",
    flags: [productId, offerId, transactionId],
    sign: async (signer, given) =>
      signer.promotionalOfferV2({
        productId: needed(given, productId),
        offerId: needed(given, offerId),
        ...optional(given, "transactionId", "transaction-id"),
      }),
  },
  introductory: {
    summary: "whether a customer may have an introductory offer: a JWS",
    flags: [
      productId,
      transactionId,
      {
        name: "allow",
        negatable: true,
        about: "The customer may have the offer; --no-allow if not.",
      },
    ],
    sign: async (signer, given) => {
      const allow = given.on("allow");
      if (allow === undefined) {
        throw new UsageFault("say whether the offer is allowed", "Give --allow or --no-allow.");
      }
      return signer.introductoryOfferEligibility({
        productId: needed(given, productId),
        transactionId: needed(given, transactionId),
        allowIntroductoryOffer: allow,
      });
    },
  },
  "advanced-commerce": {
    summary: "a request of the Advanced Commerce API for the app to send: a JWS",
    flags: [
      {
        name: "request",
        value: "<json>",
        about: "The request: JSON, the name of a file, or - for standard input.",
      },
    ],
    sign: async (signer, given) => {
      const body = await readBody(given.text("request") ?? "-", "--request");
      return signer.advancedCommerceRequest(body as unknown as AdvancedCommerceInAppRequest);
    },
  },
};

export const offerCommand: Command = {
  name: "offer",
  summary: "sign what an app hands to StoreKit",
  usage: `${Object.keys(KINDS).join(" | ")}`,
  about: [
    "Signs with the In-App Purchase key, and sends nothing.",
    ...Object.entries(KINDS).map(([name, { summary }]) => `${name}: ${summary}`),
  ],
  flags: credentialFlags,
  statuses: [[Exit.done, "done"]],
  examples: [
    [
      "russet offer promotional-v2 --product-id com.example.monthly --offer-id winback --transaction-id 1000",
      "",
    ],
    [
      "russet offer introductory --product-id com.example.monthly --transaction-id 1000 --no-allow",
      "",
    ],
    ["russet offer advanced-commerce --request request.json", ""],
  ],
  words: () => Object.keys(KINDS),
  flagsFor: (words) => findIn(words)?.flags ?? [],
  helpFor: (words) => {
    const name = words.find((word) => find(word) !== undefined) ?? "";
    const kind = find(name);
    return kind && { usage: `${name} [--flag...]`, about: [`Signs ${kind.summary}.`] };
  },
  async run({ given, settings, terminal: { out, json } }) {
    const [name = "", ...others] = given.words;
    const kind = find(name);
    if (kind === undefined || others.length > 0) {
      const near = nearest(name, Object.keys(KINDS));
      const hint = near === undefined || name === "" ? "" : `Did you mean ${near}? `;
      const known = Object.keys(KINDS).join(", ");
      throw new UsageFault("say which kind of offer it is", `${hint}There are ${known}.`);
    }
    const signed = await kind.sign(new OfferSigner(settings.credentials()), given);
    if (json) {
      out.json(typeof signed === "string" ? { signed } : signed);
    } else if (typeof signed === "string") {
      out.line(signed);
    } else {
      out.prettyJson(signed);
    }
    return Exit.done;
  },
};

function find(name: string): Kind | undefined {
  return Object.hasOwn(KINDS, name) ? KINDS[name] : undefined;
}

/** The kind that one of the words names. */
function findIn(words: readonly string[]): Kind | undefined {
  return find(words.find((word) => find(word) !== undefined) ?? "");
}

function needed(given: Given, { name, value }: Flag): string {
  const text = given.text(name);
  if (text === undefined) {
    throw new UsageFault(`--${name} is missing`, `Give --${name} ${value}.`);
  }
  return text;
}

function optional<Name extends string>(given: Given, member: Name, flag: string) {
  const text = given.text(flag);
  return (text === undefined ? {} : { [member]: text }) as { [key in Name]?: string };
}
