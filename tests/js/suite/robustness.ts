/** Input that was made to do harm: each must be refused with an error of its own, and soon. */

import { assert, type Checks, thrownBy } from "./checks.js";
import { assertRussetError } from "./failures.js";
import { type Data, type Library, sample, type Verifier } from "./vectors.js";

/** No refusal may take longer, in milliseconds. */
const PATIENCE = 50;
const TRIES = 20;
const MEGABYTE = 1024 * 1024;

export async function run(checks: Checks, library: Library, data: Data): Promise<void> {
  const { options, jws, now, verifier, accepted } = sample(library, data);
  const [header = "", payload = "", signature = ""] = jws.split(".");
  const { x5c } = JSON.parse(atob(header)) as { x5c: [string, string, string] };
  const withHeader = (members: object | string) => `${base64url(members)}.${payload}.${signature}`;
  const withCertificates = (list: unknown) => withHeader({ alg: "ES256", x5c: list });
  const [leaf, intermediate, root] = x5c;

  const inputs: Record<string, string> = {
    nothing: "",
    "one dot": ".",
    "two dots": "..",
    "only a space": " ",
    "a message with a space before it": ` ${jws}`,
    "a message with a line after it": `${jws}\n`,
    "a message with a byte order mark": `\ufeff${jws}`,
    "two messages": `${jws}.${jws}`,
    "10 MB of one letter": "a".repeat(10 * MEGABYTE),
    "10 MB of dots": ".".repeat(10 * MEGABYTE),
    "10 MB of Latin-1": "é".repeat(10 * MEGABYTE),
    "10 MB beyond the basic plane": "\u{1f980}".repeat(5 * MEGABYTE),
    "10 MB of unpaired surrogates": "\ud800".repeat(10 * MEGABYTE),
    "10 MB of NUL": "\0".repeat(10 * MEGABYTE),
    "10 MB put together from pieces": Array.from({ length: 1024 }, () => jws.repeat(2)).join(),
    "as many letters as are allowed": "a".repeat(MEGABYTE),
    "as many dots as are allowed": ".".repeat(MEGABYTE),
    "as many letters as are allowed, of two bytes": "é".repeat(MEGABYTE),
    "as many bytes as are allowed, of two each": "é".repeat(MEGABYTE / 2),
    "as many bytes as are allowed, of three each": "\ud800".repeat(MEGABYTE / 3),
    "thousands of parts": `${"a.".repeat(5000)}a`,
    "a genuine header before a payload as long as can be": `${header}.${"A".repeat(
      MEGABYTE - header.length - signature.length - 2,
    )}.${signature}`,
    "a signature as long as can be": `${header}.${payload}.${"A".repeat(900_000)}`,
    "a lone surrogate in the header": `${header.slice(0, 20)}\ud800${header.slice(21)}.${payload}.${signature}`,
    "a lone surrogate in the payload": `${header}.\udfff${payload.slice(1)}.${signature}`,
    "NUL in the header": `\0${jws.slice(1)}`,
    "NUL at the end": `${jws}\0`,
    "Latin-1 in the signature": `${jws.slice(0, -1)}é`,
    "an astral character in the payload": `${header}.\u{1f980}${payload.slice(2)}.${signature}`,
    "JSON as deep as fits": withHeader("[".repeat(49_000)),
    "objects as deep as fit": withHeader('{"a":'.repeat(9800)),
    "a header member as deep as fits": withHeader(`{"alg":"ES256","a":${"[".repeat(48_000)}`),
    "a header as long as can be": withHeader(`{"alg":"ES256","a":"${"a".repeat(49_000)}"}`),
    "a header longer than can be": withHeader(`{"alg":"ES256","a":"${"a".repeat(60_000)}"}`),
    "a header of 700 KB": withHeader(`{"alg":"ES256","a":"${"a".repeat(500_000)}"}`),
    "thousands of header members": withHeader(
      `{${Array.from({ length: 4500 }, (_, index) => `"${index}":0`).join()}}`,
    ),
    "thousands of equal members": withHeader(`{${'"a":0,'.repeat(8000)}"a":0}`),
    "thousands of escapes": withHeader(`{"alg":"${"\\u0061".repeat(8000)}"}`),
    "a number of thousands of digits": withHeader(`{"alg":${"9".repeat(49_000)}}`),
    "an exponent beyond reason": withHeader('{"alg":1e999999999}'),
    "a header called __proto__": withHeader(`{"__proto__":{"alg":"ES256"},"constructor":{}}`),
    "no certificates": withCertificates([]),
    "certificates that are no list": withCertificates({ 0: leaf, length: 3 }),
    "one certificate": withCertificates([leaf]),
    "thousands of empty certificates": withCertificates(new Array(16_000).fill("")),
    "thousands of small certificates": withCertificates(new Array(8000).fill("MAA=")),
    "as many genuine certificates as fit": withCertificates(
      new Array(Math.floor(48_000 / leaf.length)).fill(leaf),
    ),
    "three certificates as long as fit": withCertificates(new Array(3).fill("MAAA".repeat(4000))),
    "a certificate that says it is 4 GB": withCertificates(["MIT/////", intermediate, root]),
    "three roots": withCertificates([root, root, root]),
    "a chain upside down": withCertificates([root, intermediate, leaf]),
    "the genuine header in another order": withHeader({ x5c, alg: "ES256" }),
    "the signature of another message": `${header}.${payload}.${"A".repeat(86)}`,
  };

  // The first call pays for loading and compiling, the ones that are measured do not.
  const kept = verifier();
  accepted(kept);
  for (const [name, input] of Object.entries(inputs)) {
    await checks.check(`robust: ${name}`, () => {
      assertRefusedSoon(library, input, now, () => kept);
      assertRefusedSoon(library, input, now, verifier);
      accepted(kept);
    });
  }
  await checks.check("robust: 10 MB are read where an option allows it", () => {
    const patient = new library.Verifier({
      ...options,
      maxInputLength: 16 * MEGABYTE,
    });
    for (const input of ["a", ".", "é", "\ud800", "\0"].map((text) => text.repeat(5 * MEGABYTE))) {
      assertRussetError(
        library,
        thrownBy(() => patient.transaction(input, { now })),
      );
    }
    accepted(patient);
  });
}

/** One try in time is enough: the others measured what else the machine was doing. */
function assertRefusedSoon(
  library: Library,
  input: string,
  now: number,
  verifier: () => Verifier,
): void {
  let fastest = Number.POSITIVE_INFINITY;
  for (let tries = 0; tries < TRIES && fastest > PATIENCE; tries += 1) {
    const one = verifier();
    const start = performance.now();
    const thrown = thrownBy(() => one.transaction(input, { now }));
    fastest = Math.min(fastest, performance.now() - start);
    const { kind, code } = assertRussetError(library, thrown);
    assert(kind === "malformed" || kind === "untrusted", `the error is ${code}`);
  }
  assert(fastest <= PATIENCE, `took ${fastest.toFixed(1)} ms`);
}

function base64url(json: object | string): string {
  const text = typeof json === "string" ? json : JSON.stringify(json);
  return btoa(text).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}
