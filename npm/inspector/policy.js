// What the page may do: run its own script and the WebAssembly within it, look like itself, and
// nothing else. No connection of any kind is allowed, not even to where the page came from, and no
// text ever becomes markup or a script (`trusted-types`).
//
// The page carries it in a meta element, so that it holds wherever the page lies; the server sends
// it as a header too, with what only a header can say. There is no opener policy among that: whoever
// opened the page learns nothing from it, and the browser would start another process for it.

export const policy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join("; ");

export const headers = {
  "content-security-policy": `${policy}; frame-ancestors 'none'`,
  "cross-origin-resource-policy": "same-origin",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
};
