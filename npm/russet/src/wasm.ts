import type { Binding } from "./binding.js";
import {
  __wbg_reset_state,
  initSync,
  inspect,
  onlineVerifier,
  signer,
  unverifiedExternalPurchaseToken,
  unverifiedReceipt,
  unverifiedTransactionId,
  verifier,
} from "./wasm/glue.js";

/** The core as an instance of its WebAssembly module. */
export function instantiate(module: WebAssembly.Module): Binding {
  initSync({ module });
  return {
    verifier,
    onlineVerifier,
    signer,
    inspect,
    unverifiedExternalPurchaseToken,
    unverifiedReceipt,
    unverifiedTransactionId,
    restart: __wbg_reset_state,
  };
}
