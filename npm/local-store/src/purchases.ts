/** The signed data about customers' purchases. */

import type {
  AppTransaction,
  Notification,
  RenewalInfo,
  Transaction,
} from "../../russet/src/generated/models.js";
import { signed } from "./authority.js";
import type { Call } from "./call.js";
import { type Customer, uuidFor } from "./state.js";

type Shop = Pick<Call, "now" | "bundleId" | "appAppleId" | "environment" | "state">;

export const PRODUCT = "com.example.monthly";
export const GROUP = "20000001";

const MONTH = 30 * 86_400_000;
const START = Date.UTC(2025, 0, 1);

/** The identifier of a customer's transaction with this number, from 0. */
export function transactionId({ originalTransactionId }: Customer, index: number): string {
  return String(BigInt(originalTransactionId) + BigInt(index));
}

/** When the purchase with this number was made. */
export function purchaseDate(index: number): number {
  return START + index * MONTH;
}

export function transaction(shop: Shop, customer: Customer, index: number): Transaction {
  const id = transactionId(customer, index);
  const account = shop.state.accountTokens.get(customer.originalTransactionId);
  return {
    transactionId: id,
    originalTransactionId: customer.originalTransactionId,
    webOrderLineItemId: `20000000${id}`,
    appTransactionId: customer.appTransactionId,
    bundleId: shop.bundleId,
    productId: PRODUCT,
    subscriptionGroupIdentifier: GROUP,
    purchaseDate: purchaseDate(index),
    originalPurchaseDate: START,
    expiresDate: purchaseDate(index + 1) + (shop.state.extensions.get(id) ?? 0),
    quantity: 1,
    type: "Auto-Renewable Subscription",
    inAppOwnershipType: customer.isShared ? "FAMILY_SHARED" : "PURCHASED",
    signedDate: shop.now,
    environment: shop.environment,
    transactionReason: index === 0 ? "PURCHASE" : "RENEWAL",
    storefront: "USA",
    storefrontId: "143441",
    price: 9990,
    currency: "USD",
    ...(account !== undefined && { appAccountToken: account }),
    ...(index < customer.refunded && {
      revocationDate: purchaseDate(index) + 86_400_000,
      revocationReason: 0,
    }),
  };
}

export function signedTransaction(shop: Shop, customer: Customer, index: number): string {
  return signed(transaction(shop, customer, index));
}

export function signedRenewalInfo(shop: Shop, customer: Customer): string {
  const last = customer.count - 1;
  return signed({
    originalTransactionId: customer.originalTransactionId,
    appTransactionId: customer.appTransactionId,
    autoRenewProductId: PRODUCT,
    productId: PRODUCT,
    autoRenewStatus: 1,
    renewalPrice: 9990,
    currency: "USD",
    signedDate: shop.now,
    environment: shop.environment,
    recentSubscriptionStartDate: START,
    renewalDate: purchaseDate(last + 1),
  } satisfies RenewalInfo);
}

export function signedAppTransaction(shop: Shop, customer: Customer): string {
  return signed({
    receiptType: shop.environment,
    appAppleId: shop.appAppleId,
    bundleId: shop.bundleId,
    applicationVersion: "42",
    versionExternalIdentifier: 1,
    receiptCreationDate: shop.now,
    originalPurchaseDate: START,
    originalApplicationVersion: "1",
    deviceVerification: Buffer.alloc(48).toString("base64"),
    deviceVerificationNonce: uuidFor("device"),
    appTransactionId: customer.appTransactionId,
    originalPlatform: "iOS",
  } satisfies AppTransaction);
}

/** The notification of a renewal. */
export function signedNotification(shop: Shop, customer: Customer, index: number): string {
  return signed({
    notificationType: "DID_RENEW",
    notificationUUID: uuidFor(`${shop.environment} ${customer.originalTransactionId} ${index}`),
    version: "2.0",
    signedDate: shop.now,
    data: {
      ...app(shop),
      status: 1,
      signedTransactionInfo: signedTransaction(shop, customer, index),
      signedRenewalInfo: signedRenewalInfo(shop, customer),
    },
  } satisfies Notification);
}

/** The notification that was asked for as a test. */
export function signedTestNotification(shop: Shop, token: string): string {
  return signed({
    notificationType: "TEST",
    notificationUUID: uuidFor(token),
    version: "2.0",
    signedDate: shop.now,
    data: app(shop),
  } satisfies Notification);
}

/** Production names the app by its number too. */
function app({ bundleId, appAppleId, environment }: Shop) {
  return { bundleId, environment, bundleVersion: "42", appAppleId };
}
