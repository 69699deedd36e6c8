import { bytes, type Form, readArgument, textOrBytes } from "./arguments.js";
import { call } from "./binding.js";
import type { Unverified } from "./verified.js";

/** What both a receipt and a purchase in it have. */
export interface ReceiptAttributes {
  /**
   * The attributes that have no name here, by their number: each value is the bytes as they are
   * encoded.
   */
  unknown: Record<number, Uint8Array>;
}

/**
 * What an app receipt holds. Points in time are in milliseconds since 1970, and left out where the
 * receipt has an empty one.
 */
export interface Receipt extends ReceiptAttributes {
  /** Where it comes from: `ProductionSandbox` is the sandbox, `VPP` what companies bought in volume. */
  receiptType?:
    | "Production"
    | "ProductionSandbox"
    | "ProductionVPP"
    | "ProductionVPPSandbox"
    | "Xcode"
    | (string & {});
  /** The app's number in the App Store; 0 in the sandbox. */
  appItemId?: number;
  /** The app's bundle identifier. */
  bundleId?: string;
  /** The version of the app, as `CFBundleVersion` or on a Mac `CFBundleShortVersionString` has it. */
  applicationVersion?: string;
  /** Bytes that enter the hash of the device. */
  opaqueValue?: Uint8Array;
  /** The hash of the device, the opaque value and the bundle identifier. */
  sha1Hash?: Uint8Array;
  /** The age rating of the app, such as `4+`. */
  ageRating?: string;
  /** When the receipt was made. Certificates are judged at this time. */
  receiptCreationDate?: number;
  /** The number of the download; a `bigint` where a `number` would round it. */
  downloadId?: number | bigint;
  /** The number of the app's version in the App Store. */
  versionExternalIdentifier?: number;
  /** When the customer first got the app. */
  originalPurchaseDate?: number;
  /** The version of the app that the customer first got. */
  originalApplicationVersion?: string;
  /** When the receipt ends, for apps bought in volume. Xcode writes the year 4001. */
  expirationDate?: number;
  /** The purchases within the app. */
  inApp: ReceiptInAppPurchase[];
}

/** A purchase within an app, as its receipt has it. */
export interface ReceiptInAppPurchase extends ReceiptAttributes {
  /** How many were bought. */
  quantity?: number;
  /** The identifier of the product. */
  productId?: string;
  /** The identifier of the transaction. */
  transactionId?: string;
  /** The identifier of the transaction that this one restores or renews. Xcode leaves it out. */
  originalTransactionId?: string;
  /** When it was bought, restored or renewed. */
  purchaseDate?: number;
  /** When it was first bought. */
  originalPurchaseDate?: number;
  /** When the subscription ends or renews. */
  subscriptionExpirationDate?: number;
  /** When the purchase was taken back. */
  cancellationDate?: number;
  /** The number of this period of a subscription; a `bigint` where a `number` would round it. */
  webOrderLineItemId?: number | bigint;
  /** 1 in a free trial, else 0. */
  isTrialPeriod?: number;
  /** 1 in a period at an introductory price, else 0. */
  isInIntroOfferPeriod?: number;
  /** The identifier of the promotional offer that was used. */
  promotionalOfferId?: string;
}

/** A receipt as an app sends it: base64 in any of its common forms, or the bytes themselves. */
export type ReceiptInput = string | Uint8Array | ArrayBuffer;

/**
 * Decodes an app receipt without verifying anything, for those who want to look at one.
 *
 * `verifier.receipt` decodes the same and tells you that it is genuine.
 *
 * ```ts
 * import { readReceipt } from "russet";
 *
 * console.log(readReceipt(base64).bundleId);
 * ```
 *
 * @throws {@link MalformedError} when it is no app receipt
 */
export function readReceipt(receipt: ReceiptInput): Unverified<Receipt> {
  const input = receiptArgument(receipt);
  return parseReceipt(call<string>((core) => core.unverifiedReceipt(input))) as Unverified<Receipt>;
}

/**
 * Finds the identifier of a transaction in an app receipt, or in the receipt of a single transaction
 * as iOS 6 had it.
 *
 * Nothing is verified. Ask the App Store Server API about the transaction: what it answers is true,
 * whoever sent the receipt.
 *
 * @returns the identifier of the first purchase in the receipt that has one; nothing if none has
 * @throws {@link MalformedError} when it is neither kind of receipt
 */
export function extractTransactionId(receipt: ReceiptInput): string | undefined {
  const input = receiptArgument(receipt);
  const identifier = call<string>((core) => core.unverifiedTransactionId(input));
  return (JSON.parse(identifier) as string | null) ?? undefined;
}

/** A receipt whose type was checked: its bytes, or those of its base64. */
export function receiptArgument(receipt: unknown): Uint8Array {
  return readArgument("receipt", textOrBytes, receipt);
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The identifier of a device: a UUID as text, or bytes. */
export const device: Form<Uint8Array> = {
  expected: "a UUID, a Uint8Array or an ArrayBuffer",
  read: (value) => {
    if (typeof value !== "string") {
      return bytes.read(value);
    }
    if (!UUID.test(value)) {
      return undefined;
    }
    const digits = value.replaceAll("-", "").match(/../g) ?? [];
    return Uint8Array.from(digits, (pair) => Number.parseInt(pair, 16));
  },
};

/** The receipt in a text of the core's, with its bytes as bytes. */
export function parseReceipt(text: string): Receipt {
  const receipt = JSON.parse(text) as Receipt;
  revive(receipt, ["opaqueValue", "sha1Hash"], ["downloadId"]);
  for (const purchase of receipt.inApp) {
    revive(purchase, [], ["webOrderLineItemId"]);
  }
  return receipt;
}

/** Turns base64 into bytes and texts of long numbers into numbers, in their places. */
function revive(attributes: ReceiptAttributes, binary: string[], long: string[]): void {
  const members = attributes as unknown as Record<string, unknown>;
  for (const name of binary) {
    if (typeof members[name] === "string") {
      members[name] = decode(members[name]);
    }
  }
  for (const name of long) {
    if (typeof members[name] === "string") {
      members[name] = BigInt(members[name]);
    }
  }
  const unknown = attributes.unknown as Record<string, unknown>;
  for (const number of Object.keys(unknown)) {
    unknown[number] = decode(unknown[number] as string);
  }
}

function decode(base64: string): Uint8Array {
  const characters = atob(base64);
  const bytes = new Uint8Array(characters.length);
  for (let index = 0; index < bytes.length; index += 1) {
    bytes[index] = characters.charCodeAt(index);
  }
  return bytes;
}
