/**
 * Receipts: the forms they arrive in, the device they were made for, what is read without being
 * verified, and how much may be asked of it. What is accepted and refused is in the vectors.
 */

import { assert, assertEqual, type Checks, thrownBy } from "./checks.js";
import { assertRussetError } from "./failures.js";
import { type Data, type Library, optionsFor, withoutBytes } from "./vectors.js";

/** No answer may take longer, in milliseconds. */
const PATIENCE = 200;
const TRIES = 30;
const MEGABYTE = 1024 * 1024;

/** The device for which the receipts of the vectors were made. */
const DEVICE = "dededede-dede-dede-dede-dededededede";

export async function run(checks: Checks, library: Library, data: Data): Promise<void> {
  const sample = find(data);
  const { base64, now } = sample;
  const der = decoded(base64);
  const { Verifier, OnlineVerifier, readReceipt, extractTransactionId, inspect } = library;
  const verifier = new Verifier(sample.options);
  const same = (found: unknown) => assertEqual(withoutBytes(found), sample.payload, "payload");
  const refused = (call: () => unknown, code: string) =>
    assertEqual(assertRussetError(library, thrownBy(call)).code, code, "code");

  await checks.check("receipt: bytes in every form", () => {
    const room = new Uint8Array(der.length + 16).fill(0xff);
    room.set(der, 8);
    const forms = [der, der.slice().buffer, room.subarray(8, 8 + der.length)];
    for (const form of [...forms, new TextEncoder().encode(base64), base64]) {
      same(verifier.receipt(form, { now }));
      same(readReceipt(form));
      assertEqual(extractTransactionId(form), "2000000000000001", "transaction");
    }
  });
  await checks.check("receipt: values are what their types say", () => {
    const receipt = verifier.receipt(base64, { now });
    assert(receipt.opaqueValue instanceof Uint8Array, "opaqueValue");
    assert(receipt.unknown[6] instanceof Uint8Array, "unknown");
    assertEqual([...receipt.unknown[6]], [1, 2, 3], "an unknown attribute");
    assert(typeof receipt.downloadId === "bigint", "a number that JavaScript would round");
    assert(typeof receipt.appItemId === "number", "another number");
    assertEqual(receipt.receiptCreationDate, Date.UTC(2026, 2, 1, 11, 58, 58), "a date");
    assert(!("expirationDate" in receipt), "an empty date is left out");
    assertEqual(receipt.inApp.length, 2, "purchases");
    assertEqual(receipt.inApp[0]?.webOrderLineItemId, 1_000_000_013_942_149, "a long number");
  });
  await checks.check("receipt: the device it was made for, and no other", () => {
    const bytes = new Uint8Array(16).fill(0xde);
    for (const deviceIdentifier of [DEVICE, DEVICE.toUpperCase(), bytes, bytes.buffer]) {
      same(verifier.receipt(base64, { now, deviceIdentifier }));
    }
    const another = `${DEVICE.slice(0, -1)}f`;
    for (const deviceIdentifier of [another, bytes.slice(1), new Uint8Array()]) {
      refused(() => verifier.receipt(base64, { now, deviceIdentifier }), "receipt/device");
    }
    for (const deviceIdentifier of ["", DEVICE.replaceAll("-", ""), `${DEVICE} `, 1, null]) {
      const options = { now, deviceIdentifier: deviceIdentifier as string };
      refused(() => verifier.receipt(base64, options), "usage/option");
    }
  });
  await checks.check("receipt: what was changed can be read and is not believed", () => {
    const changed = der.slice();
    const place = text(der).indexOf("com.example.app");
    changed.set(new TextEncoder().encode("com.example.abb"), place);
    assertEqual(readReceipt(changed).bundleId, "com.example.abb", "bundleId");
    refused(() => verifier.receipt(changed, { now }), "receipt/signature");
  });
  await checks.check("receipt: bytes too few to be one are not taken for base64", () => {
    for (const bytes of [Uint8Array.of(0x30, 3, 2, 1, 0), Uint8Array.of(0x30, 0)]) {
      for (const call of [readReceipt, extractTransactionId, verifier.receipt.bind(verifier)]) {
        refused(() => call(bytes), "receipt/encoding");
      }
    }
  });
  await checks.check("receipt: arguments that are none", () => {
    for (const argument of [undefined, null, 1, {}, [base64], new Uint16Array(4)] as string[]) {
      for (const call of [readReceipt, extractTransactionId, verifier.receipt.bind(verifier)]) {
        refused(() => call(argument), "usage/argument");
      }
    }
  });
  await checks.check("receipt: bytes that were handed to somebody else", () => {
    const view = der.slice();
    const buffer = der.slice().buffer;
    structuredClone([view, buffer], { transfer: [view.buffer, buffer] });
    for (const gone of [view, buffer]) {
      for (const call of [readReceipt, extractTransactionId, verifier.receipt.bind(verifier)]) {
        refused(() => call(gone), "usage/argument");
      }
      refused(() => new Verifier({ ...sample.options, roots: [gone] }), "usage/option");
    }
  });
  await checks.check("receipt: no purchase, no transaction", () => {
    const receipt = signedData(set(bundleId(), attribute(4, new Uint8Array(128))));
    assertEqual(extractTransactionId(receipt), undefined, "transaction");
  });
  await checks.check("receipt: the receipt of a single transaction", () => {
    const inner = btoa('{\n\t"product-id" = "p";\n\t"transaction-id" = "33993399";\n}');
    const list = `{\n\t"signature" = "AAAA";\n\t"purchase-info" = "${inner}";\n\t"pod" = "100";\n}`;
    for (const form of [btoa(list), new TextEncoder().encode(list)]) {
      assertEqual(extractTransactionId(form), "33993399", "transaction");
      refused(() => readReceipt(form), "receipt/encoding");
    }
    const without = btoa('{ "product-id" = "p"; }');
    assertEqual(extractTransactionId(btoa(`{"purchase-info"="${without}";}`)), undefined, "none");
    const broken = ["{", "{}", '{"purchase-info"="*";}', `{"purchase-info"="${inner}";};`];
    broken.push(`{"purchase-info"="${inner}";"purchase-info"="${without}";}`);
    for (const list of broken) {
      const error = assertRussetError(
        library,
        thrownBy(() => extractTransactionId(btoa(list))),
      );
      assertEqual(error.kind, "malformed", list);
    }
  });

  await checks.check("receipt: certificates of today, and nobody answers about them", async () => {
    const options = {
      ...sample.options,
      fetch: () => Promise.reject(new TypeError("nobody is there")),
    };
    const prefers = new OnlineVerifier({ ...options, revocation: "prefer" });
    same(await prefers.receipt(base64, { now }));
    same(await prefers.receipt(der, { now, deviceIdentifier: DEVICE }));
    const later = { now: now + 50 * 365 * 86_400_000 };
    const code = (promise: Promise<unknown>) =>
      promise.then(
        () => "accepted",
        (error) => assertRussetError(library, error).code,
      );
    assertEqual(await code(prefers.receipt(base64, later)), "x509/expired", "expired since");
    same(verifier.receipt(base64, later));
    const requires = new OnlineVerifier(options);
    assertEqual(await code(requires.receipt(base64, { now })), "network/failed", "required");
    const device = { now, deviceIdentifier: new Uint8Array(16) };
    assertEqual(await code(prefers.receipt(base64, device)), "receipt/device", "device");
  });

  await checks.check("receipt: 100,000 purchases are read, and not one more", () => {
    assertEqual(readReceipt(purchases(100_000)).inApp.length, 100_000, "purchases");
    refused(() => readReceipt(purchases(100_001)), "receipt/encoding");
  });

  const patient = new Verifier({ ...sample.options, maxInputLength: 32 * MEGABYTE });
  for (const [name, receipt] of Object.entries(hostile())) {
    await checks.check(`receipt: answered soon, ${name}`, () => {
      const calls = { readReceipt, extractTransactionId, verify, allowed };
      const base64 = encoded(receipt);
      for (const [method, call] of Object.entries(calls)) {
        assertSoon(library, method, () => call(receipt));
        if (call !== allowed) {
          assertSoon(library, `${method} of base64`, () => call(base64));
        }
      }
      assertSoon(library, "inspect", () => {
        assertEqual(inspect(base64, { now }).verdict === "genuine", false, "genuine");
      });
      same(verifier.receipt(sample.base64, { now }));
    });
  }

  function verify(receipt: Uint8Array | string): unknown {
    return verifier.receipt(receipt, { now });
  }

  function allowed(receipt: Uint8Array | string): unknown {
    return patient.receipt(receipt, { now });
  }
}

/** Receipts that are as much work as they can be. Nobody signed them. */
function hostile(): Record<string, Uint8Array> {
  const inPieces = (pieces: Uint8Array) => {
    const end = new Uint8Array(4);
    return join(Uint8Array.of(0x30, 0x80, 0x24, 0x80), pieces, end);
  };
  const nested = (depth: number, open: number[], close: number[]) =>
    Uint8Array.from([
      ...new Array(depth).fill(open).flat(),
      ...new Array(depth).fill(close).flat(),
    ]);
  let definite = new Uint8Array();
  for (let depth = 0; depth < 10_000; depth += 1) {
    definite = element(0x30, definite);
  }
  return {
    "10 MB in one attribute": signedData(set(attribute(4, new Uint8Array(10 * MEGABYTE)))),
    "4 MB in one attribute": signedData(set(attribute(4, new Uint8Array(4 * MEGABYTE - 200)))),
    "100,000 purchases": purchases(100_000),
    "300,000 purchases": purchases(300_000, set()),
    "purchases of 200 unknown attributes": purchases(
      2000,
      set(...Array.from({ length: 199 }, (_, index) => attribute(index, new Uint8Array()))),
    ),
    "thousands of unknown attributes": signedData(
      set(...Array.from({ length: 9000 }, (_, index) => attribute(100 + index, utf8("")))),
    ),
    "a million pieces": inPieces(new Uint8Array(3_900_000).map((_, at) => [4, 1, 5][at % 3] ?? 0)),
    "10 MB of zeros": new Uint8Array(10 * MEGABYTE),
    "10 MB that never end": join(Uint8Array.of(0x30, 0x80), new Uint8Array(10 * MEGABYTE).fill(5)),
    "nested 10,000 deep, indefinite": nested(10_000, [0x30, 0x80], [0, 0]),
    "nested 10,000 deep, definite": definite,
  };
}

function purchases(count: number, each = set(attribute(1703, utf8("1")))): Uint8Array {
  return signedData(element(0x31, joined(new Array(count).fill(attribute(17, each)))));
}

/** One try in time is enough: the others measured what else the machine was doing. */
function assertSoon(library: Library, name: string, call: () => unknown): void {
  let fastest = Number.POSITIVE_INFINITY;
  for (let tries = 0; tries < TRIES && fastest > PATIENCE; tries += 1) {
    const [start, used] = [performance.now(), processorTime()];
    try {
      call();
    } catch (error) {
      assertRussetError(library, error);
    }
    fastest = Math.min(fastest, performance.now() - start, processorTime() - used);
  }
  assert(fastest <= PATIENCE, `${name} took ${fastest.toFixed(1)} ms`);
}

/** Milliseconds that the processor spent, where the runtime tells: others may use it too. */
function processorTime(): number {
  const { process } = globalThis as {
    process?: { cpuUsage?: () => { user: number; system: number } };
  };
  const used = process?.cpuUsage?.();
  return used === undefined ? performance.now() : (used.user + used.system) / 1000;
}

/** The receipt with every attribute that is known, and the options of its verifier. */
function find(data: Data) {
  for (const file of data.files) {
    const vector = file.vectors.find(({ id }) => id === "receipt/every-attribute");
    if (vector !== undefined && "payload" in vector.expect) {
      const options = optionsFor(file, vector.verifier);
      const { jws, now, expect } = vector;
      return { base64: jws, now, options, payload: expect.payload };
    }
  }
  throw new Error("there is no receipt");
}

/** Signed data without a signer around a content. */
function signedData(content: Uint8Array): Uint8Array {
  const oid = (last: number) => Uint8Array.of(6, 9, 42, 134, 72, 134, 247, 13, 1, 7, last);
  const sha256 = Uint8Array.of(48, 11, 6, 9, 96, 134, 72, 1, 101, 3, 4, 2, 1);
  const wrapped = (inner: Uint8Array) => element(0xa0, inner);
  const data = element(0x30, oid(1), wrapped(element(4, content)));
  const parts = [Uint8Array.of(2, 1, 1), element(0x31, sha256), data, element(0x31)];
  return element(0x30, oid(2), wrapped(element(0x30, ...parts)));
}

function set(...attributes: Uint8Array[]): Uint8Array {
  return element(0x31, ...attributes);
}

function attribute(number: number, value: Uint8Array): Uint8Array {
  const [first = 0, ...others] = bytesOf(number);
  const sign = first < 0x80 ? [] : [0];
  const type = element(2, Uint8Array.of(...sign, first, ...others));
  return element(0x30, type, Uint8Array.of(2, 1, 1), element(4, value));
}

function utf8(value: string): Uint8Array {
  return element(0x0c, new TextEncoder().encode(value));
}

/** An attribute with the bundle identifier of the vectors. */
function bundleId(): Uint8Array {
  return attribute(2, utf8("com.example.app"));
}

function element(tag: number, ...parts: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const contents = join(...parts);
  const digits = bytesOf(contents.length);
  const length = contents.length < 0x80 ? digits : [0x80 | digits.length, ...digits];
  return join(Uint8Array.of(tag, ...length), contents);
}

/** The bytes of a number, the highest first and not zero unless it is the only one. */
function bytesOf(number: number): number[] {
  return number < 0x100 ? [number] : [...bytesOf(number >> 8), number & 0xff];
}

function join(...parts: Uint8Array[]): Uint8Array<ArrayBuffer> {
  return joined(parts);
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function decoded(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

function text(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
}

function encoded(bytes: Uint8Array): string {
  let characters = "";
  for (let at = 0; at < bytes.length; at += 0x8000) {
    characters += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  }
  return btoa(characters);
}
