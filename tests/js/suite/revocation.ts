/**
 * `OnlineVerifier`: every answer that a responder may give, and everything that may happen to it on
 * its way. Time is passed in, and what stands for the network is in here.
 */

import { assert, assertEqual, type Checks } from "./checks.js";
import { assertFailure, assertRussetError } from "./failures.js";
import { type Data, type Library, withoutBytes } from "./vectors.js";

/** The file of vectors on revocation. */
export interface RevocationFile {
  root: string;
  receiptRoot: string;
  options: { bundleId: string; appAppleId: number; environments: ["Production"] };
  leafResponder: string;
  intermediateResponder: string;
  messages: Record<string, string>;
  vectors: RevocationVector[];
}

interface RevocationVector {
  id: string;
  kind: "transaction" | "receipt";
  message: string;
  now: number;
  leaf: string;
  intermediate: string;
  code?: string;
}

type Options = ConstructorParameters<Library["OnlineVerifier"]>[0];
type Fetch = NonNullable<Options["fetch"]>;

/** What was sent. */
interface Sent {
  address: string;
  request: RequestInit;
}

export async function run(checks: Checks, library: Library, data: Data): Promise<void> {
  const file = data.revocation;
  const setting = new Setting(library, file);
  for (const vector of file.vectors) {
    await checks.check(vector.id, async () => {
      const verifier = setting.verifier({ fetch: setting.answering(vector) });
      const jws = setting.message(vector.message);
      // A second time, to see that nothing was remembered but what was good.
      for (const _ of [1, 2]) {
        const verifying = verifier[vector.kind](jws, { now: vector.now });
        if (vector.code === undefined) {
          const found = withoutBytes(await verifying);
          assertEqual(found, setting.meaning(vector), "payload");
        } else {
          const error = await rejection(verifying);
          const answer = data.answers[vector.id];
          assert(answer !== undefined, "the core accepts this");
          assertEqual(answer.code, vector.code, "the core's code");
          assertFailure(library, error, answer);
        }
      }
    });
  }
  const check = (name: string, work: () => Promise<void>) =>
    checks.check(`revocation: ${name}`, work);
  await asking(check, setting);
  await sharing(check, setting);
  await failing(check, setting);
  await choosing(check, setting);
}

type Check = (name: string, work: () => Promise<void>) => Promise<void>;

/** A genuine message, and what answers about it. */
class Setting {
  readonly library: Library;
  readonly file: RevocationFile;
  readonly good: RevocationVector;
  readonly jws: string;
  readonly now: number;

  constructor(library: Library, file: RevocationFile) {
    this.library = library;
    this.file = file;
    this.good = this.vector("revocation/delegate-by-key");
    this.jws = this.message(this.good.message);
    this.now = this.good.now;
  }

  vector(id: string): RevocationVector {
    const found = this.file.vectors.find((vector) => vector.id === id);
    assert(found !== undefined, `there is no vector ${id}`);
    return found;
  }

  message(name: string): string {
    const jws = this.file.messages[name];
    assert(jws !== undefined, `there is no message ${name}`);
    return jws;
  }

  /** What the message of a vector says. */
  meaning({ kind, message }: RevocationVector): unknown {
    const text = this.message(message);
    return kind === "receipt" ? withoutBytes(this.library.readReceipt(text)) : payloadOf(text);
  }

  options(options: Partial<Options>): Options {
    const roots = [this.file.root, this.file.receiptRoot].map(decoded);
    return { ...this.file.options, roots, ...options };
  }

  verifier(options: Partial<Options>) {
    return new this.library.OnlineVerifier(this.options(options));
  }

  /** A network on which the responders give the answers of a vector; it notes what was sent. */
  answering(vector: RevocationVector, sent: Sent[] = [], init?: ResponseInit): Fetch {
    return async (input, request) => {
      const address = String(input);
      assert(request !== undefined, "there is no request");
      sent.push({ address, request });
      const path = (url: string) => new URL(url).pathname;
      const isLeaf = path(address) === path(this.file.leafResponder);
      const isKnown = isLeaf || path(address) === path(this.file.intermediateResponder);
      assert(isKnown, `nobody is at ${address}`);
      return new Response(decoded(isLeaf ? vector.leaf : vector.intermediate), init);
    };
  }

  async accepted(verifying: Promise<unknown>): Promise<void> {
    assertEqual(await verifying, payloadOf(this.jws), "payload");
  }

  async refused(verifying: Promise<unknown>, kind: string, code: string) {
    const error = assertRussetError(this.library, await rejection(verifying));
    assertEqual([error.kind, error.code], [kind, code], "error");
    return error;
  }
}

async function asking(check: Check, setting: Setting): Promise<void> {
  const { file, good, jws, now } = setting;
  await check("asks the responders that the certificates name", async () => {
    const sent: Sent[] = [];
    const verifier = setting.verifier({ fetch: setting.answering(good, sent) });
    await setting.accepted(verifier.transaction(jws, { now: new Date(now) }));
    const addresses = sent.map(({ address }) => address).sort();
    assertEqual(addresses, [file.intermediateResponder, file.leafResponder].sort(), "addresses");
    for (const { request } of sent) {
      assertEqual(request.method, "POST", "method");
      assertEqual(request.redirect, "manual", "redirect");
      const type = new Headers(request.headers).get("content-type");
      assertEqual(type, "application/ocsp-request", "type");
      const body = request.body as Uint8Array;
      assert(body.length > 60 && body.length < 120, `the request has ${body.length} bytes`);
    }
  });
  await check("asks nothing about what is not genuine", async () => {
    const sent: Sent[] = [];
    const verifier = setting.verifier({ fetch: setting.answering(good, sent) });
    const tampered = setting.message("tampered");
    await setting.refused(verifier.transaction(tampered, { now }), "untrusted", "jws/signature");
    await setting.refused(verifier.transaction("a.b", { now }), "malformed", "jws/parts");
    await setting.refused(verifier.renewalInfo(jws, { now }), "untrusted", "identity/kind");
    assertEqual(sent.length, 0, "requests");
  });
  await check("asks about a receipt before anything of it is handed out, and once", async () => {
    const sent: Sent[] = [];
    const vector = setting.vector("revocation/receipt");
    const verifier = setting.verifier({ fetch: setting.answering(vector, sent) });
    const bytes = decoded(setting.message(vector.message));
    const other = { now, deviceIdentifier: new Uint8Array(16) };
    await setting.refused(verifier.receipt(bytes, other), "untrusted", "receipt/device");
    assertEqual(sent.length, 0, "requests about a receipt of another device");
    const deviceIdentifier = "dededede-dede-dede-dede-dededededede";
    for (const form of [bytes, setting.message(vector.message)]) {
      const found = await verifier.receipt(form, { now, deviceIdentifier });
      assertEqual(withoutBytes(found), setting.meaning(vector), "payload");
    }
    const addresses = sent.map(({ address }) => address).sort();
    assertEqual(addresses, [file.intermediateResponder, file.leafResponder].sort(), "addresses");
  });
  await check("keeps answers until they end", async () => {
    const sent: Sent[] = [];
    const verifier = setting.verifier({ fetch: setting.answering(good, sent) });
    const hours = 3_600_000;
    for (const [at, requests] of [
      [now, 2],
      [now, 2],
      [now + 6 * hours, 2],
      [now + 6 * hours + 1, 4],
      [now, 4],
    ] as const) {
      await setting.accepted(verifier.transaction(jws, { now: at }));
      assertEqual(sent.length, requests, `requests at ${at}`);
    }
  });
  await check("does not mind what an answer calls itself", async () => {
    for (const type of ["text/html", "application/ocsp-response; charset=binary"]) {
      const init = { headers: { "content-type": type } };
      const verifier = setting.verifier({ fetch: setting.answering(good, [], init) });
      await setting.accepted(verifier.transaction(jws, { now }));
    }
  });
  await check("asks by the runtime's fetch, as it is at that moment", async () => {
    const own = globalThis.fetch;
    const sent: Sent[] = [];
    const verifier = setting.verifier({});
    globalThis.fetch = setting.answering(good, sent);
    try {
      await setting.accepted(verifier.transaction(jws, { now }));
      assertEqual(sent.length, 2, "requests");
    } finally {
      globalThis.fetch = own;
    }
  });
}

/** A network that answers when it is told to. */
class SlowNetwork {
  readonly sent: Sent[] = [];
  readonly fetch: Fetch;
  readonly #gates: (() => void)[] = [];

  constructor(answer: Fetch) {
    this.fetch = (input, request) => {
      this.sent.push({ address: String(input), request: request ?? {} });
      return new Promise((resolve, reject) => {
        this.#gates.push(() => resolve(answer(input, request)));
        const signal = request?.signal;
        signal?.addEventListener("abort", () => reject(signal.reason));
      });
    };
  }

  answer(): void {
    for (const open of this.#gates.splice(0)) {
      open();
    }
  }

  /** How many of the requests were given up. */
  aborted(): number {
    return this.sent.filter(({ request }) => request.signal?.aborted).length;
  }
}

async function sharing(check: Check, setting: Setting): Promise<void> {
  const { good, jws, now } = setting;
  const slow = () => new SlowNetwork(setting.answering(good));
  await check("asks once, however many calls wait", async () => {
    const network = slow();
    const verifier = setting.verifier({ fetch: network.fetch });
    const calls = Array.from({ length: 20 }, () => verifier.transaction(jws, { now }));
    await turn();
    assertEqual(network.sent.length, 2, "requests");
    network.answer();
    for (const call of calls) {
      await setting.accepted(call);
    }
    assertEqual(network.sent.length, 2, "requests");
  });
  await check("a call that is given up does not disturb the others", async () => {
    const network = slow();
    const verifier = setting.verifier({ fetch: network.fetch });
    const giveUp = new AbortController();
    const other = new AbortController();
    const impatient = rejection(verifier.transaction(jws, { now, signal: giveUp.signal }));
    const patient = verifier.transaction(jws, { now, signal: other.signal });
    const own = new Error("enough");
    giveUp.abort(own);
    assert((await impatient) === own, "the reason is another one");
    assertEqual(network.aborted(), 0, "requests that were given up");
    network.answer();
    await setting.accepted(patient);
  });
  await check(
    "when the last call is given up, so is the request, and the next asks anew",
    async () => {
      const network = slow();
      const verifier = setting.verifier({ fetch: network.fetch, revocation: "prefer" });
      const giveUp = new AbortController();
      const calls = [1, 2].map(() =>
        rejection(verifier.transaction(jws, { now, signal: giveUp.signal })),
      );
      await turn();
      giveUp.abort();
      for (const call of calls) {
        const reason = await call;
        assert(reason === giveUp.signal.reason, `the reason is ${reason}`);
      }
      assertEqual(network.aborted(), 2, "requests that were given up");
      const again = verifier.transaction(jws, { now });
      await turn();
      network.answer();
      await setting.accepted(again);
      assertEqual(network.sent.length, 4, "requests");
    },
  );
  await check("a call that was given up before it began asks nothing", async () => {
    const network = slow();
    const verifier = setting.verifier({ fetch: network.fetch });
    const signal = AbortSignal.abort();
    const reason = await rejection(verifier.transaction(jws, { now, signal }));
    assert(reason === signal.reason, `the reason is ${reason}`);
    assertEqual(network.sent.length, 0, "requests");
  });
}

async function failing(check: Check, setting: Setting): Promise<void> {
  const { good, jws, now } = setting;
  /** Networks on which nobody answers, and what that is called. */
  const silent: [string, string, Fetch][] = [
    ["nobody there", "network/failed", () => Promise.reject(new TypeError("fetch failed"))],
    ["status 500", "network/status", setting.answering(good, [], { status: 500 })],
    ["status 404", "network/status", setting.answering(good, [], { status: 404 })],
    [
      "a redirect",
      "network/status",
      setting.answering(good, [], {
        status: 302,
        headers: { location: "http://169.254.169.254/" },
      }),
    ],
    ["status 206", "network/status", setting.answering(good, [], { status: 206 })],
    ["a connection that breaks", "network/failed", async () => new Response(broken())],
    ["an answer without end", "network/too-long", async () => new Response(endless())],
    ["no answer at all", "network/timeout", () => new Promise(() => {})],
    ["half an answer", "network/timeout", async () => new Response(half())],
    ["try-later", "ocsp/try-later", setting.answering(setting.vector("revocation/try-later"))],
  ];
  for (const [name, code, fetch] of silent) {
    await check(`${name} may be another time, unless answers are preferred`, async () => {
      const timeout = 20;
      const strict = setting.verifier({ fetch, timeout });
      const error = await setting.refused(strict.transaction(jws, { now }), "network", code);
      assert(error instanceof setting.library.NetworkError, "no NetworkError");
      const mild = setting.verifier({ fetch, timeout, revocation: "prefer" });
      await setting.accepted(mild.transaction(jws, { now }));
    });
  }
  await check("a network that is back is used", async () => {
    let down = true;
    const answer = setting.answering(good);
    const fetch: Fetch = (input, request) =>
      down ? Promise.reject(new Error("down")) : answer(input, request);
    const verifier = setting.verifier({ fetch });
    const error = await setting.refused(
      verifier.transaction(jws, { now }),
      "network",
      "network/failed",
    );
    assertEqual(error.message, "ocsp.example.com cannot be reached: down", "message");
    assert(error.cause instanceof Error && error.cause.message === "down", "the cause is lost");
    down = false;
    await setting.accepted(verifier.transaction(jws, { now }));
  });
  await check("why a network is down is said, where only the cause knows", async () => {
    // What Node says by itself is that it failed; with two addresses, the cause has a code alone.
    const unknown = new Error("getaddrinfo ENOTFOUND ocsp.example.com");
    const closed = Object.assign(new Error(""), { code: "ECONNREFUSED" });
    for (const [cause, why] of [
      [unknown, "fetch failed: getaddrinfo ENOTFOUND ocsp.example.com"],
      [closed, "fetch failed: ECONNREFUSED"],
      [new Error("fetch failed"), "fetch failed"],
      ["a text", "fetch failed"],
    ] as const) {
      const fetch: Fetch = () => Promise.reject(new TypeError("fetch failed", { cause }));
      const verifying = setting.verifier({ fetch }).transaction(jws, { now });
      const error = await setting.refused(verifying, "network", "network/failed");
      assertEqual(error.message, `ocsp.example.com cannot be reached: ${why}`, "message");
    }
  });
  for (const [id, code] of [
    ["revocation/receipt-revoked", "ocsp/revoked"],
    ["revocation/receipt-intermediate-revoked", "ocsp/revoked"],
    ["revocation/receipt-unknown", "ocsp/unknown"],
    ["revocation/receipt-stale", "ocsp/expired"],
    ["revocation/revoked", "ocsp/revoked"],
    ["revocation/unknown", "ocsp/unknown"],
    ["revocation/forged-for-the-delegate", "ocsp/signature"],
    ["revocation/expired", "ocsp/expired"],
    ["revocation/page", "ocsp/encoding"],
    ["revocation/intermediate-revoked", "ocsp/revoked"],
  ] as const) {
    await check(`${id} counts even where answers are only preferred`, async () => {
      const vector = setting.vector(id);
      const fetch = setting.answering(vector);
      const verifier = setting.verifier({ fetch, revocation: "prefer" });
      const verifying = verifier[vector.kind](setting.message(vector.message), { now });
      await setting.refused(verifying, "untrusted", code);
    });
  }
  await check("one responder's silence does not cover the other's answer", async () => {
    const answer = setting.answering(setting.vector("revocation/intermediate-revoked"));
    const fetch: Fetch = (input, request) =>
      String(input) === setting.file.leafResponder
        ? Promise.reject(new Error("down"))
        : answer(input, request);
    const verifier = setting.verifier({ fetch, revocation: "prefer" });
    await setting.refused(verifier.transaction(jws, { now }), "untrusted", "ocsp/revoked");
  });
}

async function choosing(check: Check, setting: Setting): Promise<void> {
  const { good, jws, now, library } = setting;
  await check("asks only the hosts that may be asked", async () => {
    const sent: Sent[] = [];
    const fetch = setting.answering(good, sent);
    const listed = setting.verifier({ fetch, hosts: ["ocsp.apple.com", "ocsp.example.com"] });
    await setting.accepted(listed.transaction(jws, { now }));
    for (const hosts of [[], ["ocsp.apple.com"], ["example.com"], ["ocsp.example.com:8080"]]) {
      for (const revocation of ["require", "prefer"] as const) {
        sent.length = 0;
        const verifier = setting.verifier({ fetch, hosts, revocation });
        const calls = verifier.transaction(jws, { now });
        const error = await setting.refused(calls, "untrusted", "ocsp/host");
        const certificate = "leaf certificate";
        assertEqual(error.detail, { certificate, host: "ocsp.example.com" }, "detail");
        assertEqual(sent.length, 0, "requests");
      }
    }
  });
  await check(
    "a certificate without responder passes where answers are only preferred",
    async () => {
      const bare = setting.message("leaf-without-access");
      const fetch = setting.answering(good);
      const mild = setting.verifier({ fetch, revocation: "prefer" });
      assertEqual(await mild.transaction(bare, { now }), payloadOf(bare), "payload");
      const strict = setting.verifier({ fetch });
      await setting.refused(strict.transaction(bare, { now }), "untrusted", "ocsp/no-address");
    },
  );
  const option = (name: string, change: object, expected: string, found: string) =>
    check(`option ${name}`, async () => {
      const options = setting.options(change as Partial<Options>);
      let thrown: unknown;
      try {
        new library.OnlineVerifier(options);
      } catch (error) {
        thrown = error;
      }
      const [option] = Object.keys(change) as [string];
      assertFailure(library, thrown, {
        kind: "usage",
        code: "usage/option",
        message: `option ${option} must be ${expected}, found ${found}`,
        detail: { option, expected, found },
      });
    });
  const choice = '"require" or "prefer"';
  await option("revocation unknown", { revocation: "soft" }, choice, '"soft"');
  await option("revocation a flag", { revocation: true }, choice, "a boolean");
  await option("fetch an address", { fetch: "https://example.com" }, "a function", "a string");
  const millis = "a whole number of milliseconds, at least 1 and below 2^31";
  for (const timeout of [0, -1, 0.5, 2 ** 31, Number.POSITIVE_INFINITY, Number.NaN]) {
    await option(`timeout ${timeout}`, { timeout }, millis, "another number");
  }
  await option("timeout text", { timeout: "10" }, millis, "a string");
  await option("hosts a text", { hosts: "a" }, "an array, each entry a string", "a string");
  await check("what is no argument is refused as a promise", async () => {
    const verifier = setting.verifier({ fetch: setting.answering(good) });
    const wrong = (value: unknown) => value as never;
    for (const [call, code] of [
      [() => verifier.transaction(wrong(1)), "usage/argument"],
      [() => verifier.transaction(jws, wrong({ now, signal: {} })), "usage/option"],
      [() => verifier.transaction(jws, wrong({ now, Signal: null })), "usage/option"],
      [() => verifier.transaction(jws, { now: Number.NaN }), "usage/argument"],
    ] as const) {
      await setting.refused(call(), "usage", code);
    }
  });
}

/** What a promise is rejected with; that it is rejected is part of the check. */
async function rejection(promise: Promise<unknown>): Promise<unknown> {
  let value: unknown;
  try {
    value = await promise;
  } catch (error) {
    return error;
  }
  throw new Error(`nothing was thrown, the result is ${JSON.stringify(value)}`);
}

/** Lets everything happen that waits for nothing else. */
async function turn(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 0));
}

function payloadOf(jws: string): unknown {
  const [, payload = ""] = jws.split(".");
  const bytes = decoded(payload.replaceAll("-", "+").replaceAll("_", "/"));
  return JSON.parse(new TextDecoder().decode(bytes));
}

function decoded(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

function broken(): ReadableStream {
  return new ReadableStream({
    pull(controller) {
      controller.error(new Error("connection reset"));
    },
  });
}

function endless(): ReadableStream {
  return new ReadableStream({
    pull(controller) {
      controller.enqueue(new Uint8Array(1024));
    },
  });
}

/** Begins and does not go on. */
function half(): ReadableStream {
  return new ReadableStream({
    start(controller) {
      controller.enqueue(new Uint8Array(16));
    },
  });
}
