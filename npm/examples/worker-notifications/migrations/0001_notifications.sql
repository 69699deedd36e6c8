CREATE TABLE notifications (
  uuid TEXT PRIMARY KEY,
  type TEXT NOT NULL,
  environment TEXT NOT NULL,
  signed_date INTEGER NOT NULL,
  content TEXT NOT NULL,
  done INTEGER NOT NULL DEFAULT 0
);

-- A purchase in the sandbox was not paid for: it never counts for one in production.
CREATE TABLE transactions (
  environment TEXT NOT NULL,
  transaction_id TEXT NOT NULL,
  original_transaction_id TEXT NOT NULL,
  product_id TEXT,
  expires_date INTEGER,
  revocation_date INTEGER,
  signed_date INTEGER NOT NULL,
  PRIMARY KEY (environment, transaction_id)
);
