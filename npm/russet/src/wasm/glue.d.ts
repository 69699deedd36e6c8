// The part of wasm-bindgen's glue that is used. `cargo xtask build` writes the glue itself.

import type { Binding } from "../binding.js";

/** Makes the instance, once. */
export function initSync(source: { module: WebAssembly.Module }): void;

/** Replaces the instance by a new one of the same module. */
export function __wbg_reset_state(): void;

export const verifier: Binding["verifier"];
export const onlineVerifier: Binding["onlineVerifier"];
export const signer: Binding["signer"];
export const inspect: Binding["inspect"];
export const unverifiedExternalPurchaseToken: Binding["unverifiedExternalPurchaseToken"];
export const unverifiedReceipt: Binding["unverifiedReceipt"];
export const unverifiedTransactionId: Binding["unverifiedTransactionId"];
