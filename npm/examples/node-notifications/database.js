import { DatabaseSync } from "node:sqlite";

const database = new DatabaseSync(process.env.DATABASE ?? "notifications.sqlite");
database.exec(`
  PRAGMA journal_mode = WAL;
  CREATE TABLE IF NOT EXISTS notifications (
    uuid TEXT PRIMARY KEY, type TEXT NOT NULL, environment TEXT NOT NULL,
    signed_date INTEGER NOT NULL, content TEXT NOT NULL
  );
  -- A purchase in the sandbox was not paid for: it never counts for one in production.
  CREATE TABLE IF NOT EXISTS transactions (
    environment TEXT NOT NULL, transaction_id TEXT NOT NULL, original_transaction_id TEXT NOT NULL,
    product_id TEXT, expires_date INTEGER, revocation_date INTEGER, signed_date INTEGER NOT NULL,
    PRIMARY KEY (environment, transaction_id)
  );
`);

const insert = database.prepare(
  "INSERT INTO notifications VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
);
// Notifications come in any order: what is newer stays.
const update = database.prepare(`
  INSERT INTO transactions VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET
    product_id = excluded.product_id, expires_date = excluded.expires_date,
    revocation_date = excluded.revocation_date, signed_date = excluded.signed_date
  WHERE excluded.signed_date > signed_date
`);

/**
 * Keeps a notification and its transaction, both or neither, and says whether it is a new one.
 *
 * @param {import("russet").VerifiedNotification} notification
 */
export function keep(notification) {
  const { payload, transaction, environment } = notification;
  const { notificationUUID, notificationType, signedDate } = payload;
  const content = JSON.stringify(notification);
  database.exec("BEGIN IMMEDIATE");
  try {
    const kept = insert.run(notificationUUID, notificationType, environment, signedDate, content);
    if (kept.changes > 0 && transaction !== undefined) {
      keepTransaction(transaction);
    }
    database.exec("COMMIT");
    return kept.changes > 0;
  } catch (error) {
    database.exec("ROLLBACK");
    throw error;
  }
}

/**
 * Keeps what is known of a transaction, unless something newer is known.
 *
 * @param {import("russet").Verified<import("russet").Transaction>} transaction
 */
export function keepTransaction(transaction) {
  const { environment, transactionId, originalTransactionId, signedDate } = transaction;
  const { productId = null, expiresDate = null, revocationDate = null } = transaction;
  const rest = [productId, expiresDate, revocationDate, signedDate];
  update.run(environment, transactionId, originalTransactionId, ...rest);
}

/** A transaction of each purchase in production. */
export function purchases() {
  return database
    .prepare(
      "SELECT DISTINCT original_transaction_id AS id FROM transactions WHERE environment = ?",
    )
    .all("Production")
    .map(({ id }) => id);
}
