import { textArgument } from "./arguments.js";
import { call } from "./binding.js";
import type { ExternalPurchaseToken } from "./generated/models.js";
import type { Unverified } from "./verified.js";

/**
 * Decodes the token that an app gets from the device for purchases outside of the App Store.
 *
 * Nobody signed it: whoever sent it can have written what they liked. Use it to report purchases;
 * what the App Store itself says about a token comes in a notification.
 *
 * ```ts
 * const { externalPurchaseId } = decodeUnverifiedExternalPurchaseToken(token);
 * ```
 *
 * @throws {@link MalformedError} when it is not base64url of a JSON object
 */
export function decodeUnverifiedExternalPurchaseToken(
  token: string,
): Unverified<ExternalPurchaseToken> {
  // Just too long is as good as much too long, and need not be copied into the core.
  const encoded = textArgument("token", token).slice(0, (1 << 16) + 1);
  return JSON.parse(call<string>((core) => core.unverifiedExternalPurchaseToken(encoded)));
}
