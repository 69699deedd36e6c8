/** Lists in pages, each of which says how to get the next one. */

import { require } from "./call.js";

/** As many entries as Apple has on a page. */
const PAGE = 20;

export interface Page<T> {
  readonly entries: readonly T[];
  readonly hasMore: boolean;
  /** What leads to the entries after these; also when there are none yet. */
  readonly next: string;
}

/**
 * The page to which a `revision` or `paginationToken` leads.
 *
 * @param kind says to which list the text belongs, so that no other one takes it
 * @throws a refusal with the name `error` for what was not handed out for this list
 */
export function page<T>(
  all: readonly T[],
  kind: string,
  given: string | null,
  error: string,
): Page<T> {
  const start = given === null ? 0 : position(kind, given);
  require(start !== undefined && start <= all.length, error);
  const end = Math.min(start + PAGE, all.length);
  return {
    entries: all.slice(start, end),
    hasMore: end < all.length,
    next: Buffer.from(`${kind} ${end}`).toString("base64url"),
  };
}

function position(kind: string, text: string): number | undefined {
  const [, found, digits] =
    /^(.*) (\d{1,6})$/.exec(Buffer.from(text, "base64url").toString()) ?? [];
  return found === kind ? Number(digits) : undefined;
}
