// Bytes as base64, and certificates in the forms in which people have them.

export function base64(bytes: Uint8Array): string {
  let characters = "";
  for (let from = 0; from < bytes.length; from += 0x8000) {
    characters += String.fromCharCode(...bytes.subarray(from, from + 0x8000));
  }
  return btoa(characters);
}

export function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}

/** The certificates of a file, in DER: one as it stands, or those of a text in PEM. */
export function certificatesIn(bytes: Uint8Array): Uint8Array[] {
  const text = new TextDecoder().decode(bytes);
  const found = [...text.matchAll(/-----BEGIN CERTIFICATE-----([^-]*)-----END CERTIFICATE-----/g)];
  if (found.length === 0) {
    return [bytes];
  }
  return found.map(([, inner = ""]) => bytesOf(inner.replaceAll(/\s+/g, "")));
}
