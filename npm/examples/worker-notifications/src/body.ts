/** The text of a body, unless it is longer than so many bytes: no more than that is ever held. */
export async function readText(request: Request, limit: number): Promise<string | undefined> {
  const decoder = new TextDecoder();
  let text = "";
  let length = 0;
  for await (const part of (request.body ?? []) as AsyncIterable<Uint8Array>) {
    length += part.byteLength;
    if (length > limit) {
      return undefined;
    }
    text += decoder.decode(part, { stream: true });
  }
  return text + decoder.decode();
}
