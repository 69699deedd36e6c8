/** Reading what is sent. */

import type { IncomingMessage } from "node:http";

/** More than any picture that is taken has. */
const LONGEST = 4 << 20;

/** All of a request's body; nothing if it is too long. */
export async function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request) {
    length += (part as Buffer).length;
    // Read to its end all the same, so that whoever sends it hears the answer.
    if (length <= LONGEST) {
      parts.push(part as Buffer);
    }
  }
  return length <= LONGEST ? Buffer.concat(parts) : undefined;
}

/** A JSON object; nothing if it is something else. */
export function parseObject(bytes: Buffer): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
    return typeof value === "object" && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}
