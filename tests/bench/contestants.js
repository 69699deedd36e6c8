// Who does what is measured: for each subject, functions by name that do the same work.
//
// It uses nothing but the language and what all runtimes share. What a runtime lacks is not given to
// it, and whoever needs it does not take part there.

/**
 * The contestants of every subject.
 *
 * `cores` has the ways to load russet by name. `peers` has what could be loaded of `apple`, `other`
 * (app-store-server-api), `jose`, and `crypto` (node:crypto).
 */
export async function contestants(data, cores, peers) {
  const subjects = {
    transaction: {},
    renewalInfo: {},
    notification: {},
    newChain: {},
    firstMessage: {},
    batch: {},
    receipt: {},
    transactionId: {},
    token: {},
    offer: {},
  };
  for (const [name, russet] of Object.entries(cores)) {
    join(subjects, `russet, ${name}`, ofRusset(data, russet));
  }
  if (peers.apple !== undefined) {
    join(subjects, "Apple's library", ofApple(data, peers.apple));
  }
  if (peers.other !== undefined) {
    join(subjects, "app-store-server-api", await ofOther(data, peers.other));
  }
  if (peers.jose !== undefined) {
    join(subjects, "jose, leaf key", await ofJose(data, peers.jose));
  }
  if (peers.crypto !== undefined) {
    join(subjects, "node:crypto, leaf key", ofNodeCrypto(data, peers.crypto));
  }
  join(subjects, "WebCrypto, leaf key", await ofWebCrypto(data));
  return subjects;
}

/** Does something so many times, waiting for each if there is anything to wait for. */
export async function repeat(work, times) {
  for (let done = 0; done < times; done += 1) {
    const result = work();
    if (result instanceof Promise) {
      await result;
    }
  }
}

function join(subjects, name, works) {
  for (const [subject, work] of Object.entries(works)) {
    subjects[subject][name] = work;
  }
}

/** The messages that come together in a batch. */
export function batchOf(data) {
  return Array.from({ length: 100 }, () => data.transaction);
}

/** Gives one message after the other, and begins again after the last. */
export function inTurn(messages) {
  let next = 0;
  return () => {
    next = (next + 1) % messages.length;
    return messages[next];
  };
}

function ofRusset(data, russet) {
  const options = { ...data.options, roots: [bytes(data.root)] };
  const verifier = new russet.Verifier(options);
  // Of its own, so that the other subjects keep what they have seen.
  const forgetful = new russet.Verifier(options);
  const chain = inTurn(data.chains);
  const receipts = new russet.Verifier({ ...options, roots: [bytes(data.receiptRoot)] });
  const signer = new russet.OfferSigner(data.credentials);
  const works = {
    transaction: () => verifier.transaction(data.transaction),
    renewalInfo: () => verifier.renewalInfo(data.renewalInfo),
    notification: () => verifier.notification(data.notification),
    newChain: () => forgetful.transaction(chain()),
    firstMessage: () => new russet.Verifier(options).transaction(data.transaction),
    receipt: () => receipts.receipt(data.receipt),
    transactionId: () => russet.extractTransactionId(data.receipt),
    token: () => russet.createApiToken(data.credentials),
    offer: () => signer.promotionalOfferV2(OFFER),
  };
  if ("batch" in verifier) {
    const messages = batchOf(data);
    works.batch = () => verifier.batch("transaction", messages);
  }
  return works;
}

/** With online checks off, it remembers no chain. */
function ofApple(data, apple) {
  const make = () =>
    new apple.SignedDataVerifier(
      [Buffer.from(bytes(data.root))],
      false,
      apple.Environment.PRODUCTION,
      data.options.bundleId,
      data.options.appAppleId,
    );
  const verifier = make();
  const chain = inTurn(data.chains);
  const messages = batchOf(data);
  const transaction = (jws) => verifier.verifyAndDecodeTransaction(jws);
  const utility = new apple.ReceiptUtility();
  const { privateKey, keyId, issuerId, bundleId } = data.credentials;
  const names = [privateKey, keyId, issuerId, bundleId];
  const client = new apple.AppStoreServerAPIClient(...names, apple.Environment.PRODUCTION);
  const signer = new apple.PromotionalOfferV2SignatureCreator(...names);
  const { productId, offerId, transactionId } = OFFER;
  return {
    transaction: () => transaction(data.transaction),
    renewalInfo: () => verifier.verifyAndDecodeRenewalInfo(data.renewalInfo),
    notification: async () => {
      const payload = await verifier.verifyAndDecodeNotification(data.notification);
      await transaction(payload.data.signedTransactionInfo);
      await verifier.verifyAndDecodeRenewalInfo(payload.data.signedRenewalInfo);
      return payload;
    },
    newChain: () => transaction(chain()),
    firstMessage: () => make().verifyAndDecodeTransaction(data.transaction),
    batch: () => Promise.all(messages.map(transaction)),
    transactionId: () => utility.extractTransactionIdFromAppReceipt(data.receipt),
    token: () => client.createBearerToken(),
    offer: () => signer.createSignature(productId, offerId, transactionId),
  };
}

async function ofOther(data, other) {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes(data.root)));
  const root = Array.from(digest, (byte) => byte.toString(16).padStart(2, "0"))
    .join(":")
    .toUpperCase();
  const chain = inTurn(data.chains);
  const messages = batchOf(data);
  return {
    transaction: () => other.decodeTransaction(data.transaction, root),
    renewalInfo: () => other.decodeRenewalInfo(data.renewalInfo, root),
    notification: async () => {
      const payload = await other.decodeNotificationPayload(data.notification, root);
      await other.decodeTransaction(payload.data.signedTransactionInfo, root);
      await other.decodeRenewalInfo(payload.data.signedRenewalInfo, root);
      return payload;
    },
    newChain: () => other.decodeTransaction(chain(), root),
    firstMessage: () => other.decodeTransaction(data.transaction, root),
    batch: () => other.decodeTransactions(messages, root),
  };
}

/** Told the leaf's key beforehand, so it looks at no certificate. */
async function ofJose(data, jose) {
  const key = await crypto.subtle.importKey("spki", bytes(data.key), ES256, true, ["verify"]);
  const read = async (jws) => {
    const { payload } = await jose.compactVerify(jws, key);
    return JSON.parse(new TextDecoder().decode(payload));
  };
  const messages = batchOf(data);
  const { privateKey, keyId, issuerId, bundleId } = data.credentials;
  const signingKey = await jose.importPKCS8(privateKey, "ES256");
  return {
    transaction: () => read(data.transaction),
    renewalInfo: () => read(data.renewalInfo),
    notification: async () => {
      const payload = await read(data.notification);
      await read(payload.data.signedTransactionInfo);
      await read(payload.data.signedRenewalInfo);
      return payload;
    },
    batch: () => Promise.all(messages.map(read)),
    token: () =>
      new jose.SignJWT({ bid: bundleId })
        .setProtectedHeader({ alg: "ES256", kid: keyId, typ: "JWT" })
        .setIssuer(issuerId)
        .setIssuedAt()
        .setExpirationTime("5m")
        .setAudience("appstoreconnect-v1")
        .sign(signingKey),
  };
}

/** The signature alone: nothing is decoded, and the key is known. */
function ofNodeCrypto(data, { createPublicKey, verify }) {
  const { signed, signature } = divided(data.transaction);
  const key = createPublicKey({ key: bytes(data.key), format: "der", type: "spki" });
  const how = { key, dsaEncoding: "ieee-p1363" };
  return { transaction: () => verify("sha256", signed, how, signature) };
}

/** The signature alone, as above. */
async function ofWebCrypto(data) {
  const { signed, signature } = divided(data.transaction);
  const key = await crypto.subtle.importKey("spki", bytes(data.key), ES256, true, ["verify"]);
  return { transaction: () => crypto.subtle.verify(ES256, key, signature, signed) };
}

const OFFER = {
  productId: "com.example.app.monthly",
  offerId: "winback",
  transactionId: "2000000912345678",
};

const ES256 = { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" };

/** What is signed, and the signature. */
function divided(jws) {
  const [header, payload, signature] = jws.split(".");
  const base64 = signature.replaceAll("-", "+").replaceAll("_", "/");
  return {
    signed: new TextEncoder().encode(`${header}.${payload}`),
    signature: bytes(base64),
  };
}

function bytes(base64) {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

/**
 * Makes sure that a contestant does what is measured: it gives what is in the message, or says yes.
 */
export async function check(subject, name, work) {
  const result = await work();
  const found = Array.isArray(result) ? result : [result];
  const isMeant = MEANT[subject] ?? meant;
  // A batch of russet's says of each message what became of it.
  if (!found.every((one) => isMeant(one.value ?? one))) {
    throw new Error(`${subject}, ${name}: ${JSON.stringify(result)}`);
  }
}

const MEANT = {
  receipt: ({ inApp }) => inApp.length === 2,
  transactionId: (id) => id === "2000000000000001",
  token: (jws) => claims(jws).bid === "com.example.app",
  offer: (jws) => claims(jws).offerIdentifier === OFFER.offerId,
};

function claims(jws) {
  return JSON.parse(atob(jws.split(".")[1].replaceAll("-", "+").replaceAll("_", "/")));
}

function meant(result) {
  const { payload } = result;
  return (
    result === true ||
    result.originalTransactionId === "2000000912345678" ||
    (payload ?? result).notificationType === "DID_RENEW"
  );
}
