import { VerificationStatus } from "../generated/apple-enums.js";
import { VerificationException } from "./exceptions.js";

/**
 * The payload of a JWS that **nobody verified**: whoever sent it can have written what they liked.
 *
 * @throws {@link VerificationException} when there is none
 */
export function unverifiedPayload(jws: string): unknown {
  try {
    const [, payload] = /^[\w-]+\.([\w-]+)\.[\w-]*$/.exec(jws) ?? [];
    if (payload === undefined) {
      throw new Error("a JWS has three parts in base64url");
    }
    const base64 = payload.replaceAll("-", "+").replaceAll("_", "/");
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (cause) {
    throw new VerificationException(
      VerificationStatus.VERIFICATION_FAILURE,
      cause instanceof Error ? cause : undefined,
    );
  }
}
