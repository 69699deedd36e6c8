/** What a store remembers: who bought what, and what was uploaded, configured and reported. */

import { createHash } from "node:crypto";
import type { Environment } from "./endpoints.js";

/** A customer of the app, who bought one subscription and renewed it again and again. */
export interface Customer {
  /** The first transaction; the later ones follow without a gap. */
  readonly originalTransactionId: string;
  readonly appTransactionId: string;
  readonly count: number;
  /** How many of them were refunded, the first ones. */
  readonly refunded: number;
  readonly orderId: string;
  /** Where they bought. */
  readonly environments: readonly Environment[];
  /** Whether somebody else in the family paid. */
  readonly isShared?: boolean;
}

/** The customers of every store, made up. */
export const CUSTOMERS: readonly Customer[] = [
  {
    originalTransactionId: "1000",
    appTransactionId: "700000000000001000",
    count: 45,
    refunded: 25,
    orderId: "MXTEST1000",
    environments: ["Production", "Sandbox"],
  },
  {
    originalTransactionId: "5000",
    appTransactionId: "700000000000005000",
    count: 1,
    refunded: 0,
    orderId: "MXTEST5000",
    environments: ["Sandbox"],
  },
  {
    originalTransactionId: "6000",
    appTransactionId: "700000000000006000",
    count: 2,
    refunded: 0,
    orderId: "MXTEST6000",
    environments: ["Production", "Sandbox"],
    isShared: true,
  },
];

/** What can change, of one environment. */
export class State {
  readonly customers: readonly Customer[];
  readonly accountTokens = new Map<string, string>();
  readonly extensions = new Map<string, number>();
  readonly massExtensions = new Set<string>();
  readonly testNotifications = new Set<string>();
  /** Sizes by the identifiers of pictures. */
  readonly images = new Map<string, "FULL_SIZE" | "BULLET_POINT">();
  /** The pictures that each message uses. */
  readonly messages = new Map<string, readonly string[]>();
  readonly defaultMessages = new Map<string, string>();
  realtimeUrl: string | undefined;
  readonly performanceTests = new Set<string>();
  readonly reports = new Map<string, Readonly<Record<string, unknown>>>();
  /** The names of requests of the Advanced Commerce API, each of which can be used once. */
  readonly references = new Set<string>();

  constructor(environment: Environment) {
    this.customers = CUSTOMERS.filter(({ environments }) => environments.includes(environment));
  }

  /** The customer to whom any of these identifiers belongs. */
  customer(id: string): Customer | undefined {
    return this.customers.find(
      (customer) => customer.appTransactionId === id || isOneOf(customer, id),
    );
  }
}

/** Whether a transaction is one of the customer's. */
export function isOneOf({ originalTransactionId, count }: Customer, id: string): boolean {
  const [first, asked] = [BigInt(originalTransactionId), BigInt(id)];
  return asked >= first && asked < first + BigInt(count);
}

/** A UUID that is always the same for the same text. */
export function uuidFor(text: string): string {
  const hash = createHash("sha256").update(text).digest("hex");
  const parts = [hash.slice(0, 8), hash.slice(8, 12), `4${hash.slice(13, 16)}`];
  return [...parts, `8${hash.slice(17, 20)}`, hash.slice(20, 32)].join("-");
}
