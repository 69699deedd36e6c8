/** The WebAssembly module in base64. `cargo xtask build` writes it. */
export const base64: string;
