/** The WebAssembly module in base64. `cargo xtask build` writes it. */
export function base64(): string;
