// Compiles only as long as open enums and optional members are what they should be:
// `tsc --noEmit -p tests/models`.

import type {
  AdvancedCommerceOneTimeChargeCreateRequest,
  Environment,
  ExternalPurchaseLineItem,
  OfferType,
  PerformanceTestResultResponse,
  RealtimeRequest,
  RefundLineItem,
  SubscriptionBuyLineItem,
  Transaction,
  UnixMillis,
} from "../../npm/russet/src/generated/models.ts";
import type {
  CodesOfKind,
  ErrorCode,
  ErrorDetails,
  ErrorKind,
} from "../../npm/russet/src/generated/codes.ts";

type Same<A, B> =
  (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
declare function same<A, B>(proof: Same<A, B>): void;

// Values that have no name yet are values too, of the right type.
const environments: Environment[] = ["Sandbox", "Tomorrow"];
const offers: OfferType[] = [1, 5];
// @ts-expect-error: written as a number
const offer: OfferType = "1";

// Members that can be absent are optional, and never null.
const empty: Transaction = {};
// @ts-expect-error: absent is not null
const absent: Transaction = { price: null };
// @ts-expect-error: absent is not undefined
const missing: Transaction = { price: undefined };
same<Transaction["price"], number | undefined>(true);
same<Transaction["signedDate"], UnixMillis | undefined>(true);
same<RealtimeRequest["appAppleId"], number>(true);

// Constants are given once, and tell the lines of a report apart.
same<AdvancedCommerceOneTimeChargeCreateRequest["version"], "1">(true);
declare const line: ExternalPurchaseLineItem;
if (line.eventType === "REFUND") {
  same<typeof line, RefundLineItem>(true);
} else if (line.productType === "SUBSCRIPTION") {
  same<typeof line, SubscriptionBuyLineItem>(true);
}

const failures: PerformanceTestResultResponse["failures"] = { TIMED_OUT: 1, TOMORROW: 2 };
const timedOut: number | undefined = failures.TIMED_OUT;
same<(typeof failures)["TOMORROW"], number | undefined>(true);

// Error codes are known by kind, and each by its details.
same<ErrorKind, keyof CodesOfKind>(true);
same<ErrorCode, keyof ErrorDetails>(true);
same<ErrorDetails["x509/marker"], { certificate: string; oid: string }>(true);
const code: CodesOfKind["usage"] = "usage/option";
// @ts-expect-error: of another kind
const other: CodesOfKind["usage"] = "x509/expired";

void [environments, offers, offer, empty, absent, missing, failures, timedOut, code, other];
