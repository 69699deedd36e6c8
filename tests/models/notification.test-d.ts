// Compiles only as long as the union of notifications narrows: `tsc --noEmit -p tests/models`.

import type {
  AnyNotification,
  AppData,
  Data,
  ExternalPurchaseToken,
  Notification,
  Subtype,
  Summary,
  Unlisted,
} from "../../npm/russet/src/generated/models.ts";
import type { Verified } from "../../npm/russet/src/verified.ts";

type Same<A, B> =
  (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
declare function same<A, B>(proof: Same<A, B>): void;

declare const event: Notification;

// The type alone tells the member, for all types but one.
if (event.notificationType === "SUBSCRIBED") {
  same<typeof event.data, Data>(true);
  same<typeof event.summary, undefined>(true);
  same<typeof event.subtype, "INITIAL_BUY" | "RESUBSCRIBE" | Unlisted | undefined>(true);
  // @ts-expect-error: no subscription begins with a subtype of another type
  event.subtype === "VOLUNTARY";
}
if (event.notificationType === "EXTERNAL_PURCHASE_TOKEN") {
  same<typeof event.externalPurchaseToken, ExternalPurchaseToken>(true);
  same<typeof event.data, undefined>(true);
}
if (event.notificationType === "RESCIND_CONSENT") {
  same<typeof event.appData, AppData>(true);
}

// There the subtype has to tell.
if (event.notificationType === "RENEWAL_EXTENSION") {
  same<typeof event.data, Data | undefined>(true);
  same<typeof event.summary, Summary | undefined>(true);
  if (event.subtype === "SUMMARY") {
    same<typeof event.summary, Summary>(true);
    same<typeof event.data, undefined>(true);
  } else if (event.subtype === "FAILURE") {
    same<typeof event.data, Data>(true);
    same<typeof event.summary, undefined>(true);
  } else {
    same<typeof event.subtype, Unlisted | undefined>(true);
    same<typeof event.summary, Summary | undefined>(true);
  }
}

// A switch narrows too, and leaves what is not documented.
switch (event.notificationType) {
  case "REFUND":
  case "REVOKE":
    same<typeof event.data, Data>(true);
    same<typeof event.subtype, Unlisted | undefined>(true);
    break;
  case "TEST":
    same<typeof event.data.signedTransactionInfo, string | undefined>(true);
    break;
}
switch (event.notificationType) {
  case "CONSUMPTION_REQUEST":
  case "DID_CHANGE_RENEWAL_PREF":
  case "DID_CHANGE_RENEWAL_STATUS":
  case "DID_FAIL_TO_RENEW":
  case "DID_RENEW":
  case "EXPIRED":
  case "EXTERNAL_PURCHASE_TOKEN":
  case "GRACE_PERIOD_EXPIRED":
  case "METADATA_UPDATE":
  case "MIGRATION":
  case "OFFER_REDEEMED":
  case "ONE_TIME_CHARGE":
  case "PRICE_CHANGE":
  case "PRICE_INCREASE":
  case "REFUND":
  case "REFUND_DECLINED":
  case "REFUND_REVERSED":
  case "RENEWAL_EXTENDED":
  case "RENEWAL_EXTENSION":
  case "RESCIND_CONSENT":
  case "REVOKE":
  case "SUBSCRIBED":
  case "TEST":
    break;
  default:
    same<typeof event.notificationType, Unlisted | undefined>(true);
    same<typeof event.subtype, Subtype | undefined>(true);
    same<typeof event.data, Data | undefined>(true);
    same<typeof event.appData, AppData | undefined>(true);
}

// @ts-expect-error: there is no such type
event.notificationType === "REFUNDED";

// An undocumented value is a string, of which nothing is known.
if (event.notificationType === "SUBSCRIBED") {
  const text: string | undefined = event.subtype;
  void text;
  if (!event.subtype) {
    same<Extract<typeof event.subtype, "INITIAL_BUY">, never>(true);
    same<[Extract<typeof event.subtype, Unlisted>] extends [never] ? true : false, false>(true);
  }
}

// The brand of what is verified does not stand in the way.
declare const verified: Verified<Notification>;
if (verified.notificationType === "REFUND") {
  same<typeof verified.data, Data>(true);
}

// What carries a member can be told by that member as well.
if (event.summary !== undefined) {
  same<typeof event.summary, Summary>(true);
  same<Exclude<typeof event.notificationType, Unlisted | undefined>, "RENEWAL_EXTENSION">(true);
}

// Every notification has the plain form, and what the plain form can hold has a place in the union.
const plain: AnyNotification = event;
const name: string = "TOMORROW";
const tomorrow: Notification = {
  notificationType: name as Unlisted,
  subtype: "UPGRADE",
  data: {},
};
const again: Notification = { notificationType: "REFUND", subtype: name as Unlisted, data: {} };
const nameless: Notification = { appData: {} };

void [plain, tomorrow, again, nameless];
