import { MalformedError, UntrustedError, type VerifiedNotification, Verifier } from "russet";
import { readText } from "./body.js";

interface Env {
  DB: D1Database;
  WORK: Queue<string>;
}

const verifier = new Verifier({
  bundleId: "com.example.app",
  appAppleId: 1234567890,
  environments: ["Production", "Sandbox"],
});

export default {
  /** Answers 200 once a notification is kept. Whatever fails here is a 500, and the App Store sends again. */
  async fetch(request, env) {
    if (request.method !== "POST") {
      return new Response(null, { status: 405, headers: { allow: "POST" } });
    }
    const body = await readText(request, 256 * 1024);
    if (body === undefined) {
      return new Response("too long", { status: 413 });
    }
    const verified = verify(body);
    if (typeof verified === "string") {
      return new Response(verified, { status: 400 });
    }
    const { notificationUUID, notificationType, signedDate } = verified.payload;
    if (notificationUUID === undefined) {
      throw new Error("a notification without its identifier");
    }
    await env.DB.prepare(
      "INSERT INTO notifications VALUES (?, ?, ?, ?, ?, 0) ON CONFLICT DO NOTHING",
    )
      .bind(
        notificationUUID,
        notificationType,
        verified.environment,
        signedDate,
        JSON.stringify(verified),
      )
      .run();
    // Also when it was kept before: perhaps the queue could not be reached the last time.
    await env.WORK.send(notificationUUID);
    return new Response();
  },

  /** What follows is done once: what a notification changes, and that it is done, are one step. */
  async queue(batch, env) {
    for (const message of batch.messages) {
      const row = await env.DB.prepare(
        "SELECT content FROM notifications WHERE uuid = ? AND NOT done",
      )
        .bind(message.body)
        .first<{ content: string }>();
      if (row !== null) {
        const done = env.DB.prepare("UPDATE notifications SET done = 1 WHERE uuid = ?");
        await env.DB.batch([...changes(JSON.parse(row.content), env), done.bind(message.body)]);
      }
      message.ack();
    }
  },
} satisfies ExportedHandler<Env, string>;

/** The notification, or why it is none of the App Store's. Any other error is a fault of ours. */
function verify(body: string): VerifiedNotification | string {
  try {
    return verifier.notification(signedPayloadOf(body));
  } catch (error) {
    if (error instanceof UntrustedError || error instanceof MalformedError) {
      return error.code;
    }
    throw error;
  }
}

/** What is no notification at all is left to the verifier to refuse. */
function signedPayloadOf(body: string): string {
  try {
    return String(JSON.parse(body).signedPayload);
  } catch {
    return "";
  }
}

/** What a notification says of a transaction. They come in any order: what is newer stays. */
function changes({ transaction, environment }: VerifiedNotification, env: Env) {
  if (transaction === undefined) {
    return [];
  }
  const { transactionId, originalTransactionId, signedDate } = transaction;
  const { productId = null, expiresDate = null, revocationDate = null } = transaction;
  const rest = [productId, expiresDate, revocationDate, signedDate];
  return [
    env.DB.prepare(
      `INSERT INTO transactions VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET
         product_id = excluded.product_id, expires_date = excluded.expires_date,
         revocation_date = excluded.revocation_date, signed_date = excluded.signed_date
       WHERE excluded.signed_date > signed_date`,
    ).bind(environment, transactionId, originalTransactionId, ...rest),
  ];
}
