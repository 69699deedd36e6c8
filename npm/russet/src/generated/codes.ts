// Written by `cargo xtask codegen` from the core's table of errors. Changes made here are lost.

/** What the reader of an error from the core can do about it. */
export type ErrorKind = keyof CodesOfKind;

/** Says what exactly went wrong: `area/what`. Codes are stable. */
export type ErrorCode = CodesOfKind[ErrorKind];

/** The codes of each kind of error. */
export interface CodesOfKind {
  usage:
    | "usage/argument"
    | "usage/option"
    | "usage/certificate"
    | "usage/private-key"
    | "usage/no-randomness"
    | "usage/not-loaded";
  malformed:
    | "input/too-long"
    | "input/base64"
    | "json/utf8"
    | "json/syntax"
    | "json/depth"
    | "json/duplicate"
    | "json/number"
    | "json/type"
    | "json/model"
    | "jws/parts"
    | "jws/header-too-long"
    | "jws/no-certificates"
    | "jws/signature-length"
    | "x509/too-long"
    | "x509/encoding"
    | "x509/duplicate-extension"
    | "receipt/encoding"
    | "receipt/attribute"
    | "receipt/duplicate"
    | "date/missing";
  untrusted:
    | "jws/algorithm"
    | "jws/critical"
    | "jws/signature"
    | "x509/chain-length"
    | "x509/version"
    | "x509/critical-extension"
    | "x509/algorithm"
    | "x509/key"
    | "x509/name"
    | "x509/key-identifier"
    | "x509/not-authority"
    | "x509/leaf-authority"
    | "x509/path-length"
    | "x509/key-usage"
    | "x509/marker"
    | "x509/signature"
    | "x509/root"
    | "x509/not-yet-valid"
    | "x509/expired"
    | "receipt/signers"
    | "receipt/certificates"
    | "receipt/algorithm"
    | "receipt/digest"
    | "receipt/signature"
    | "receipt/device"
    | "ocsp/no-address"
    | "ocsp/host"
    | "ocsp/refused"
    | "ocsp/encoding"
    | "ocsp/type"
    | "ocsp/critical-extension"
    | "ocsp/responder"
    | "ocsp/responder-certificate"
    | "ocsp/delegate"
    | "ocsp/purpose"
    | "ocsp/algorithm"
    | "ocsp/signature"
    | "ocsp/nonce"
    | "ocsp/certificate"
    | "ocsp/not-yet-valid"
    | "ocsp/expired"
    | "ocsp/revoked"
    | "ocsp/unknown"
    | "date/too-early"
    | "date/in-future"
    | "identity/kind"
    | "identity/bundle-id"
    | "identity/app-apple-id"
    | "identity/environment";
  network:
    | "ocsp/try-later"
    | "network/failed"
    | "network/timeout"
    | "network/too-long"
    | "network/status";
  internal:
    | "internal/panic";
}

/** The facts that an error carries, by its code. */
export interface ErrorDetails {
  /** An argument has the wrong type or form. */
  "usage/argument": { argument: string; expected: string; found: string };
  /** An option is missing, unknown, or has a value that cannot be used. */
  "usage/option": { option: string; expected: string; found: string };
  /** An option holds a certificate that cannot be used. */
  "usage/certificate": { option: string; index: number; reason: string };
  /** The private key is something else than the key of a .p8 file. */
  "usage/private-key": { found: string };
  /** The runtime gives no random bytes: Workers do so only while they handle an event. */
  "usage/no-randomness": { reason: string };
  /** The core cannot be loaded in this JavaScript runtime, or was not loaded yet. */
  "usage/not-loaded": { reason: string };
  /** The input is longer than the limit. */
  "input/too-long": { length: number; limit: number };
  /** Text is not base64 or base64url as the standard writes it. */
  "input/base64": { part: string; position: number; reason: string };
  /** JSON text is not UTF-8. */
  "json/utf8": { part: string; position: number };
  /** Text is not JSON. */
  "json/syntax": { part: string; position: number; expected: string };
  /** JSON is nested too deeply. */
  "json/depth": { part: string; limit: number };
  /** A JSON object names a member twice. */
  "json/duplicate": { part: string; member: string };
  /** A JSON number cannot be held exactly by JavaScript. */
  "json/number": { part: string; position: number };
  /** A JSON member has a type that it cannot have. */
  "json/type": { part: string; member: string; expected: string };
  /** A verified payload does not fit its model; for callers of the Rust crate only. */
  "json/model": { reason: string };
  /** A JWS in compact form has three parts between two dots. */
  "jws/parts": { parts: number };
  /** The header is longer than any chain of certificates needs. */
  "jws/header-too-long": { length: number; limit: number };
  /** The header names another algorithm than ES256, or none. */
  "jws/algorithm": { found: string };
  /** The header asks for an extension to be understood; there is none that is. */
  "jws/critical": Record<string, never>;
  /** The header carries no certificates. */
  "jws/no-certificates": Record<string, never>;
  /** The signature is not 64 bytes long. */
  "jws/signature-length": { length: number };
  /** The signature was not made by the leaf's key over this text. */
  "jws/signature": Record<string, never>;
  /** The header carries another number of certificates than its signer uses. */
  "x509/chain-length": { found: number; expected: string };
  /** A certificate is longer than certificates of this kind are. */
  "x509/too-long": { certificate: string; length: number; limit: number };
  /** A certificate is not DER, or not the structure it should be. */
  "x509/encoding": { certificate: string; structure: string };
  /** A certificate is not of version 3. */
  "x509/version": { certificate: string };
  /** A certificate carries an extension twice. */
  "x509/duplicate-extension": { certificate: string; oid: string };
  /** A certificate carries a critical extension that is not understood. */
  "x509/critical-extension": { certificate: string; oid: string };
  /** A certificate's signature algorithm is not the one its issuer uses. */
  "x509/algorithm": { certificate: string; expected: string; found: string };
  /** A certificate's key is not of the kind its place in the chain has. */
  "x509/key": { certificate: string; expected: string; found: string };
  /** A certificate names another issuer than the next one's subject. */
  "x509/name": { certificate: string };
  /** A certificate names another issuer key than the next one's. */
  "x509/key-identifier": { certificate: string };
  /** A certificate that issued another is no certificate authority. */
  "x509/not-authority": { certificate: string };
  /** The certificate that signs messages is a certificate authority. */
  "x509/leaf-authority": Record<string, never>;
  /** A certificate allows fewer certificates below it than there are. */
  "x509/path-length": { certificate: string; allowed: number; found: number };
  /** A certificate's key must not be used for what it was used for. */
  "x509/key-usage": { certificate: string; expected: string };
  /** A certificate lacks the extension by which Apple marks its purpose. */
  "x509/marker": { certificate: string; oid: string };
  /** A certificate was not signed by the next one's key. */
  "x509/signature": { certificate: string };
  /** The chain does not end in a trusted root. */
  "x509/root": { fingerprint: string };
  /** A certificate was not valid yet at the time of signing. */
  "x509/not-yet-valid": { certificate: string; from: string; at: string };
  /** A certificate was no longer valid at the time of signing. */
  "x509/expired": { certificate: string; until: string; at: string };
  /** A receipt, or what stands in its place, is not the structure it should be. */
  "receipt/encoding": { structure: string };
  /** An attribute of a receipt holds something else than it should. */
  "receipt/attribute": { attribute: string; expected: string };
  /** An attribute of a receipt appears twice. */
  "receipt/duplicate": { attribute: number };
  /** A receipt has no signer, or several. */
  "receipt/signers": { found: string };
  /** A receipt carries other certificates than its signer uses. */
  "receipt/certificates": { expected: string; found: string };
  /** A receipt is signed by an algorithm that Apple does not use, or did not use any more. */
  "receipt/algorithm": { expected: string; found: string };
  /** The content of a receipt does not have the digest that was signed. */
  "receipt/digest": Record<string, never>;
  /** The signature of a receipt was not made by the leaf's key over this content. */
  "receipt/signature": Record<string, never>;
  /** A receipt was made for another device. */
  "receipt/device": Record<string, never>;
  /** A certificate does not say whom to ask whether it was revoked. */
  "ocsp/no-address": { certificate: string };
  /** A certificate names a responder on a host that the options leave out. */
  "ocsp/host": { certificate: string; host: string };
  /** A responder cannot answer at the moment. */
  "ocsp/try-later": { certificate: string; status: string };
  /** A responder will not answer. */
  "ocsp/refused": { certificate: string; status: string };
  /** An answer is not DER, or not the structure it should be. */
  "ocsp/encoding": { certificate: string };
  /** An answer is of another type than the basic one. */
  "ocsp/type": { certificate: string; oid: string };
  /** An answer carries a critical extension that is not understood. */
  "ocsp/critical-extension": { certificate: string; oid: string };
  /** Whoever signed an answer is not the issuer, and has no certificate in the answer. */
  "ocsp/responder": { certificate: string };
  /** A responder's certificate cannot be used. */
  "ocsp/responder-certificate": { certificate: string; reason: string };
  /** A responder's certificate was not issued by the issuer of the certificate in question. */
  "ocsp/delegate": { certificate: string };
  /** A responder's certificate was not made to sign answers. */
  "ocsp/purpose": { certificate: string };
  /** An answer is signed by an algorithm that is not accepted. */
  "ocsp/algorithm": { certificate: string; expected: string; found: string };
  /** The signature of an answer was not made by its responder's key. */
  "ocsp/signature": { certificate: string };
  /** An answer is to a question with another nonce. */
  "ocsp/nonce": { certificate: string };
  /** An answer is about other certificates only. */
  "ocsp/certificate": { certificate: string };
  /** An answer was made in the future. */
  "ocsp/not-yet-valid": { certificate: string; from: string; at: string };
  /** An answer is out of date. */
  "ocsp/expired": { certificate: string; until: string; at: string };
  /** A certificate was revoked. */
  "ocsp/revoked": { certificate: string; since: string; reason: string };
  /** A responder does not know a certificate. */
  "ocsp/unknown": { certificate: string };
  /** The payload does not say when it was signed. */
  "date/missing": { member: string };
  /** The payload was signed before the App Store signed anything. */
  "date/too-early": { member: string; found: string };
  /** The payload was signed in the future. */
  "date/in-future": { member: string; found: string; now: string };
  /** The payload is of another kind than was asked for. */
  "identity/kind": { expected: string; found: string };
  /** The payload is about another app. */
  "identity/bundle-id": { expected: string; found: string };
  /** The payload is about another app, or none. */
  "identity/app-apple-id": { expected: number; found: string };
  /** The payload comes from an environment that is not accepted, or names none. */
  "identity/environment": { expected: string; found: string };
  /** A server could not be reached, or the connection to it broke. */
  "network/failed": { host: string; reason: string };
  /** A server took longer to answer than it may. */
  "network/timeout": { host: string; limit: number };
  /** A server answered with more bytes than it may. */
  "network/too-long": { host: string; limit: number };
  /** A server answered with another status than success. */
  "network/status": { host: string; status: number };
  /** A fault in russet: an instance of the core stopped. The next call uses a new one. */
  "internal/panic": { reason: string };
}
