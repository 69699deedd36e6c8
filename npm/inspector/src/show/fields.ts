// What the members of a payload mean.

import type { InspectionForm } from "russet";
import { models, values } from "../generated/fields.js";

/** The type of a member and its meaning. */
export type Field = readonly [type: string, meaning: string];

/** Tokens that developers sign, whose claims no model describes. */
const TOKEN: Record<string, Field> = {
  iss: ["string", "Who signed it: the issuer ID of App Store Connect."],
  iat: ["UnixSeconds", "When it was made."],
  exp: ["UnixSeconds", "When it ends: at most an hour after it was made."],
  aud: ["string", "Whom it is for."],
  bid: ["string", "The bundle identifier of the app."],
  nonce: ["string", "A value that nobody used before, so that it cannot be sent again."],
  sub: ["string", "Whom it is about."],
  productId: ["string", "The product, by its identifier in App Store Connect."],
  offerIdentifier: ["string", "The offer, by its identifier in App Store Connect."],
  transactionId: ["string", "A transaction of the customer, for whom alone it is good."],
  allowIntroductoryOffer: ["boolean", "Whether the customer may have the introductory offer."],
  request: ["string", "The request of the Advanced Commerce API, in base64."],
};

const MODELS: Partial<Record<InspectionForm, string>> = {
  transaction: "Transaction",
  renewalInfo: "RenewalInfo",
  appTransaction: "AppTransaction",
  notification: "AnyNotification",
  realtimeRequest: "RealtimeRequest",
  receipt: "Receipt",
};

export type Fields = Record<string, Field>;

/** The members that a payload of this form may have; nothing if that is not documented. */
export function fieldsOf(form: InspectionForm): Fields | undefined {
  const model = MODELS[form];
  if (model !== undefined) {
    return models[model];
  }
  return form === "unknown" || form === "signedMessage" ? undefined : TOKEN;
}

/** The members of a type that is an object, or a list of objects. */
export function fieldsOfType(type: string | undefined): Fields | undefined {
  return type === undefined ? undefined : own(models, elementOf(type));
}

export function isList(type: string): boolean {
  return type.startsWith("Array<") || type.endsWith("[]");
}

export function isEnum(type: string): boolean {
  return own(values, elementOf(type)) !== undefined;
}

/** What a value of an enum means; nothing if it is not documented. */
export function meaningOf(type: string, value: string | number): string | undefined {
  const known = own(values, elementOf(type));
  return known === undefined ? undefined : own(known, String(value));
}

/** Names come from the input, and `constructor` is the name of no field. */
export function own<Value>(from: Record<string, Value>, name: string): Value | undefined {
  return Object.hasOwn(from, name) ? from[name] : undefined;
}

function elementOf(type: string): string {
  return type.replace(/^Array<(.*)>$/, "$1").replace(/\[\]$/, "");
}
