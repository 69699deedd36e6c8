import { VerificationStatus } from "../generated/apple-enums.js";
import { VerificationException } from "./exceptions.js";

/**
 * The payload of a JWS that **nobody verified**: whoever sent it can have written what they liked.
 *
 * @throws {@link VerificationException} when there is none
 */
export function unverifiedPayload(jws: string): unknown {
  try {
    // Text or, as Apple's library takes it too, a `Buffer` of text.
    const isText = typeof jws === "string" || (jws as unknown) instanceof Uint8Array;
    const [, header, payload] = (isText && /^([\w-]+)\.([\w-]+)\.[\w-]*$/.exec(jws)) || [];
    if (header === undefined || payload === undefined) {
      throw new Error("a JWS has three parts in base64url");
    }
    // Nothing in it counts, but there is one.
    if (!jsonOf(header)) {
      throw new Error("the header of a JWS is an object");
    }
    return jsonOf(payload);
  } catch (cause) {
    throw new VerificationException(
      VerificationStatus.VERIFICATION_FAILURE,
      cause instanceof Error ? cause : undefined,
    );
  }
}

function jsonOf(base64url: string): unknown {
  const bytes = bytesOf(base64url.replaceAll("-", "+").replaceAll("_", "/"));
  // A byte order mark is no JSON.
  return JSON.parse(new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes));
}

/** The bytes that a text in base64 stands for. */
export function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
