/** Lists that come in pages. */

import { RussetError } from "../errors.js";

/** How a list is asked for. */
export interface PageSource<Page> {
  /** A page, by the cursor that the page before it named; without one the first. */
  ask(cursor: string | undefined, signal: AbortSignal): Promise<Page>;
  /** The cursor of the page after this one; `undefined` if there is none. */
  next(page: Page): string | undefined;
  /** The entries of a page. */
  entries(page: Page): readonly unknown[];
}

/**
 * A list that comes in pages: its items by `for await`, or its pages by `for await` over `pages()`.
 *
 * While a page is being worked on, the next one is asked for, and no more than that is kept. Each
 * `for await` begins anew; one that ends early gives up what is under way.
 */
export class Pages<Item, Page> implements AsyncIterable<Item> {
  readonly #begin: () => PageSource<Page>;
  readonly #read: (entry: unknown) => Item | Promise<Item>;
  readonly #signal: AbortSignal | undefined;

  /** @param begin is called for each iteration */
  constructor(
    begin: () => PageSource<Page>,
    read: (entry: unknown) => Item | Promise<Item>,
    signal: AbortSignal | undefined,
  ) {
    this.#begin = begin;
    this.#read = read;
    this.#signal = signal;
  }

  /** The pages as the server sends them. */
  pages(): AsyncGenerator<Page, void, undefined> {
    return this.#pagesOf(this.#begin());
  }

  /** The items of all pages. */
  async *[Symbol.asyncIterator](): AsyncGenerator<Item, void, undefined> {
    const source = this.#begin();
    for await (const page of this.#pagesOf(source)) {
      for (const entry of source.entries(page)) {
        yield await this.#read(entry);
      }
    }
  }

  async *#pagesOf(source: PageSource<Page>): AsyncGenerator<Page, void, undefined> {
    const ending = new AbortController();
    const giveUp = () => ending.abort(this.#signal?.reason);
    this.#signal?.addEventListener("abort", giveUp);
    try {
      this.#signal?.throwIfAborted();
      let coming: Promise<Page | undefined> = source.ask(undefined, ending.signal);
      for (let page = await coming; page !== undefined; page = await coming) {
        coming = following(source, page, ending.signal);
        // It is heard when it is its turn.
        coming.catch(() => {});
        yield page;
      }
    } finally {
      this.#signal?.removeEventListener("abort", giveUp);
      ending.abort();
    }
  }
}

/** The page after this one, if there is one. */
async function following<Page>(
  source: PageSource<Page>,
  page: Page,
  signal: AbortSignal,
): Promise<Page | undefined> {
  const cursor = source.next(page);
  return cursor === undefined ? undefined : source.ask(cursor, signal);
}

/** What is verified, or in its place the error that says why it is not. */
export async function inPlace<T>(verify: () => T | Promise<T>): Promise<T | RussetError> {
  try {
    return await verify();
  } catch (error) {
    if (error instanceof RussetError) {
      return error as RussetError;
    }
    throw error;
  }
}
