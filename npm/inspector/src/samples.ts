// Something to look at, for whoever has nothing at hand. Each is signed by a test authority or by a
// key that everybody knows, and shown as such: the root of a sample is trusted for that sample alone.

import { createApiToken } from "russet";
import { key, samples } from "./generated/samples.js";
import { bytesOf } from "./input/bytes.js";

export interface Sample {
  id: string;
  title: string;
  text: () => string;
  roots: readonly Uint8Array[];
}

export const SAMPLES: readonly Sample[] = [
  signed("notification", "Notification"),
  signed("transaction", "Transaction"),
  signed("receipt", "Receipt"),
  { ...signed("purchase", "Forged"), id: "forged", text: forged },
  signed("expired", "Expired"),
  signed("xcode", "From Xcode"),
  { id: "token", title: "API token", text: token, roots: [] },
  { ...signed("purchase", "Several"), id: "several", text: several },
];

function signed(id: string, title: string): Sample {
  const sample = samples[id];
  return { id, title, text: () => sample?.text ?? "", roots: (sample?.roots ?? []).map(bytesOf) };
}

/** The price was a dollar. */
function forged(): string {
  const [header, payload = "", signature] = samples.purchase?.text.split(".") ?? [];
  const changed = atob(payload.replaceAll("-", "+").replaceAll("_", "/")).replace(
    '"price":990',
    '"price":1',
  );
  const encoded = btoa(changed).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
  return `${header}.${encoded}.${signature}`;
}

/** Made now, since such a token lives for minutes. */
function token(): string {
  return createApiToken({
    privateKey: key,
    keyId: "2X9R4HXF34",
    issuerId: "57246542-96fe-1a63-e053-0824d011072a",
    bundleId: "com.example.app",
  });
}

function several(): string {
  const texts = ["transaction", "purchase", "notification", "expired", "xcode"].map(
    (id) => samples[id]?.text,
  );
  return [...texts.slice(0, 3), forged(), ...texts.slice(3)].join("\n");
}
