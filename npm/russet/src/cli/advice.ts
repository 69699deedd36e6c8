/** What to do about each error of the core, in a sentence or two. */

import type { ErrorCode } from "../generated/codes.js";

const DAMAGED =
  "The text was damaged on the way, or was never signed by the App Store: compare it with what was sent, whole and unchanged.";
const FORGED =
  "Do not believe it: the App Store signs nothing like this. If it came from a client, somebody tries something.";
const JSON_FAULT =
  "The App Store sends no such JSON: the text was damaged, or somebody else wrote it.";
const CERTIFICATE = "Do not believe it: these are not the certificates the App Store signs with.";
const RECEIPT =
  "It is no receipt of the App Store, or was damaged: have the app send the file at appStoreReceiptURL, whole.";
const RESPONDER =
  "Do not rely on the answer. If it goes on, somebody on the way answers in Apple's place, a proxy perhaps.";
const AGAIN = "Nothing was decided: try again in a moment.";
const APP =
  "It is genuine, and about something else: compare it with the flags, the variables and the configuration.";

export const advice: Readonly<Record<ErrorCode, string>> = {
  "usage/argument": "Mend what the message names.",
  "usage/option": "Mend what the message names.",
  "usage/certificate": "Give a certificate as DER or PEM, as it is exported.",
  "usage/private-key":
    "Give the .p8 file that App Store Connect offers once, when an In-App Purchase key is made.",
  "usage/no-randomness":
    "In a Worker, sign while a request is handled, and not in the global scope.",
  "usage/not-loaded": "Call init() first, or import another entry of the package.",
  "input/too-long": "The App Store sends nothing this long: it is something else.",
  "input/base64": DAMAGED,
  "json/utf8": JSON_FAULT,
  "json/syntax": JSON_FAULT,
  "json/depth": JSON_FAULT,
  "json/duplicate": JSON_FAULT,
  "json/number": JSON_FAULT,
  "json/type": JSON_FAULT,
  "json/model": "Read the payload as JSON: Apple may have changed its form.",
  "jws/parts": "Give the signed text alone: three parts between two dots, beginning with eyJ.",
  "jws/header-too-long": FORGED,
  "jws/no-certificates":
    "It is signed, but not as the App Store signs: an API token, or something of your own?",
  "jws/signature-length": DAMAGED,
  "x509/too-long": CERTIFICATE,
  "x509/encoding": CERTIFICATE,
  "x509/duplicate-extension": CERTIFICATE,
  "receipt/encoding": RECEIPT,
  "receipt/attribute": RECEIPT,
  "receipt/duplicate": RECEIPT,
  "date/missing": FORGED,
  "jws/algorithm": FORGED,
  "jws/critical": FORGED,
  "jws/signature": `${FORGED} Or the text was changed on the way.`,
  "x509/chain-length":
    "Xcode signs with a single certificate: give it with --xcode-certificates. Anything else is not from the App Store.",
  "x509/version": CERTIFICATE,
  "x509/critical-extension": CERTIFICATE,
  "x509/algorithm": CERTIFICATE,
  "x509/key": CERTIFICATE,
  "x509/name": CERTIFICATE,
  "x509/key-identifier": CERTIFICATE,
  "x509/not-authority": CERTIFICATE,
  "x509/leaf-authority": CERTIFICATE,
  "x509/path-length": CERTIFICATE,
  "x509/key-usage": CERTIFICATE,
  "x509/marker": CERTIFICATE,
  "x509/signature": CERTIFICATE,
  "x509/root":
    "Somebody else than Apple signed it. If it is from your own tests, give their root with --local-testing-roots, or Xcode's certificate with --xcode-certificates.",
  "x509/not-yet-valid": "Do not believe it: the certificate could not have signed at that time.",
  "x509/expired": "Do not believe it: the certificate could not have signed at that time any more.",
  "receipt/signers": FORGED,
  "receipt/certificates": "If the root was left out of the receipt, give it with --roots.",
  "receipt/algorithm": FORGED,
  "receipt/digest": `${FORGED} Or the receipt was changed on the way.`,
  "receipt/signature": FORGED,
  "receipt/device":
    "The receipt is genuine, and was copied from another device: have the app refresh it.",
  "ocsp/no-address": CERTIFICATE,
  "ocsp/host": "Allow the host if it is Apple's; every other one was put there by somebody else.",
  "ocsp/refused": RESPONDER,
  "ocsp/encoding": RESPONDER,
  "ocsp/type": RESPONDER,
  "ocsp/critical-extension": RESPONDER,
  "ocsp/responder": RESPONDER,
  "ocsp/responder-certificate": RESPONDER,
  "ocsp/delegate": RESPONDER,
  "ocsp/purpose": RESPONDER,
  "ocsp/algorithm": RESPONDER,
  "ocsp/signature": RESPONDER,
  "ocsp/nonce": RESPONDER,
  "ocsp/certificate": RESPONDER,
  "ocsp/not-yet-valid": `${RESPONDER} Or the clock of this machine is behind.`,
  "ocsp/expired": `${RESPONDER} Or the clock of this machine is ahead.`,
  "ocsp/revoked": "Do not believe it: Apple took the certificate back.",
  "ocsp/unknown": CERTIFICATE,
  "date/too-early": FORGED,
  "date/in-future": "Set the clock of this machine, or do not believe it.",
  "identity/kind":
    "Verify it as what it is: a notification is no transaction, and a client must not choose.",
  "identity/bundle-id": APP,
  "identity/app-apple-id": APP,
  "identity/environment":
    "It is genuine, and from another environment. Accept it with --environment if you mean to; a purchase in the sandbox was not paid for.",
  "ocsp/try-later": AGAIN,
  "network/failed": `${AGAIN} If it goes on, look for a proxy or a firewall.`,
  "network/timeout": AGAIN,
  "network/too-long": "Whoever answers is not who was asked: look for a proxy.",
  "network/status": `${AGAIN} If it goes on, look for a proxy.`,
  "internal/panic":
    "This is a fault in russet: please report it, without what is secret. The next call works again.",
};
