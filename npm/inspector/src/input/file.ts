// Files that are opened or dropped: text, or a receipt as bytes.

import { base64 } from "./bytes.js";

/** Nothing that can be inspected is longer than this; several in one file may be. */
const LONGEST = 16 << 20;

/** The text of a file, or what is wrong with it. */
export async function readText(file: Blob): Promise<{ text: string } | { problem: string }> {
  if (file.size > LONGEST) {
    return { problem: "The file is longer than 16 MB, and was not read." };
  }
  const bytes = new Uint8Array(await file.arrayBuffer());
  const text = decoded(bytes);
  if (text === undefined) {
    return isCertificate(bytes)
      ? { problem: "That is a certificate. To trust it, add it below “Check against”." }
      : { text: base64(bytes) };
  }
  if (/-----BEGIN [A-Z ]*PRIVATE KEY-----/.test(text)) {
    return {
      problem: "That is a private key. It was not kept; nobody needs it to look at something.",
    };
  }
  if (/-----BEGIN CERTIFICATE-----/.test(text)) {
    return { problem: "That is a certificate. To trust it, add it below “Check against”." };
  }
  return { text };
}

/** Text in UTF-8; nothing if it is something else, as a receipt in its own bytes is. */
function decoded(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0x30 && bytes[1] !== undefined && bytes[1] >= 0x80) {
    return undefined;
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** A sequence that begins with a sequence; a receipt begins with the identifier of signed data. */
function isCertificate(bytes: Uint8Array): boolean {
  return bytes[0] === 0x30 && bytes[1] === 0x82 && bytes[4] === 0x30 && bytes[5] === 0x82;
}
