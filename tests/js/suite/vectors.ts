/**
 * Every vector: by a verifier of its own, by one that has seen everything before it, and in an
 * order that nobody chose. What was verified before must never change an answer.
 */

import { assert, assertEqual, type Checks } from "./checks.js";
import type { ApiTable } from "./clients/setting.js";
import { assertFailure, type Failure } from "./failures.js";
import type { RevocationFile } from "./revocation.js";
import type { KeyFile } from "./signing.js";
import type { Documented } from "./store.js";

export type Library = typeof import("russet");
export type Verifier = InstanceType<Library["Verifier"]>;

/** The files of vectors, and what the core itself answers to each vector it refuses. */
export interface Data {
  files: File[];
  revocation: RevocationFile;
  api: ApiTable;
  signing: KeyFile;
  documented: Documented;
  answers: Record<string, Failure>;
  /** For `russet/apple` alone. */
  testChains: File;
}

export interface File {
  certificates: Record<string, string>;
  verifiers: Record<string, NamedOptions>;
  vectors: Vector[];
}

/** The options of a verifier with certificates by name. */
interface NamedOptions {
  bundleId: string;
  appAppleId?: number;
  environments: string[];
  roots?: string[];
  xcodeCertificates?: string[];
  localTestingRoots?: string[];
}

/** The methods that take one message. */
export type MessageKind =
  | "transaction"
  | "renewalInfo"
  | "appTransaction"
  | "notification"
  | "realtimeRequest";

export interface Vector {
  id: string;
  /** The method that takes it. */
  kind: MessageKind | "receipt";
  verifier: string;
  now: number;
  jws: string;
  expect: { payload: unknown } | { code: string };
}

export async function run(checks: Checks, library: Library, data: Data): Promise<void> {
  for (const file of data.files) {
    for (const vector of file.vectors) {
      await checks.check(`new verifier: ${vector.id}`, () =>
        judge(library, data, vector, verifierFor(library, file, vector)),
      );
    }
    const verifiers = new Map<string, Verifier>();
    const kept = (vector: Vector) => {
      const verifier = verifiers.get(vector.verifier) ?? verifierFor(library, file, vector);
      verifiers.set(vector.verifier, verifier);
      return verifier;
    };
    for (const vector of file.vectors) {
      await checks.check(`kept verifier, twice: ${vector.id}`, () => {
        judge(library, data, vector, kept(vector));
        judge(library, data, vector, kept(vector));
      });
    }
    for (const vector of shuffled(file.vectors)) {
      await checks.check(`kept verifier, any order: ${vector.id}`, () =>
        judge(library, data, vector, kept(vector)),
      );
    }
  }
}

function judge(library: Library, data: Data, vector: Vector, verifier: Verifier): void {
  let payload: unknown;
  try {
    payload = verifier[vector.kind](vector.jws, { now: vector.now });
  } catch (error) {
    assert(!("payload" in vector.expect), `refused: ${error}`);
    const answer = data.answers[vector.id];
    assert(answer !== undefined, "the core accepts this");
    assertEqual(answer.code, vector.expect.code, "the core's code");
    assertFailure(library, error, answer);
    return;
  }
  assert("payload" in vector.expect, "accepted");
  const plain = vector.kind === "receipt" ? withoutBytes(payload) : payload;
  assertEqual(plain, vector.expect.payload, "payload");
}

/** The same with bytes as base64 and long numbers as text, as which a vector has them. */
export function withoutBytes(value: unknown): unknown {
  if (value instanceof Uint8Array) {
    return btoa(String.fromCharCode(...value));
  }
  if (typeof value === "bigint") {
    return String(value);
  }
  if (Array.isArray(value)) {
    return value.map(withoutBytes);
  }
  if (typeof value === "object" && value !== null) {
    const members = Object.entries(value).map(([name, member]) => [name, withoutBytes(member)]);
    return Object.fromEntries(members);
  }
  return value;
}

/** The options of a verifier, with the certificates it names. */
export function optionsFor(file: File, name: string) {
  const options = file.verifiers[name];
  assert(options !== undefined, `there is no verifier ${name}`);
  const { roots, xcodeCertificates, localTestingRoots, ...others } = options;
  const certificates: Record<string, Uint8Array[]> = {};
  for (const [list, names] of Object.entries({
    roots,
    xcodeCertificates,
    localTestingRoots,
  })) {
    if (names !== undefined) {
      certificates[list] = names.map((certificate) => decoded(file.certificates[certificate]));
    }
  }
  return { ...others, ...certificates } as ConstructorParameters<Library["Verifier"]>[0];
}

export function verifierFor(library: Library, file: File, vector: Vector): Verifier {
  return new library.Verifier(optionsFor(file, vector.verifier));
}

function decoded(base64: string | undefined): Uint8Array {
  assert(base64 !== undefined, "a verifier names a certificate that is not there");
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

/** The same order in every run and every runtime. */
function shuffled<T>(list: readonly T[]): T[] {
  let state = 20_260_301;
  const below = (limit: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
  const rest = [...list];
  return list.map(() => rest.splice(below(rest.length), 1)[0] as T);
}

/** An accepted transaction with its file: what other areas start from. */
export function sample(library: Library, data: Data) {
  for (const file of data.files) {
    const vector = file.vectors.find(
      ({ kind, expect }) => kind === "transaction" && "payload" in expect,
    );
    if (vector !== undefined) {
      const options = optionsFor(file, vector.verifier);
      const { jws, now } = vector;
      return {
        options,
        jws,
        now,
        /** Shows that a verifier still does its work. */
        accepted(verifier: Verifier) {
          const payload = verifier.transaction(jws, { now });
          assertEqual({ payload }, vector.expect, "the sample");
        },
        verifier: () => new library.Verifier(options),
      };
    }
  }
  throw new Error("no vector is accepted");
}
