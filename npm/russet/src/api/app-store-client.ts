import { type Form, readOptions } from "../arguments.js";
import type { RussetError } from "../errors.js";
import { AppStoreMethods } from "../generated/app-store-methods.js";
import { appStoreTable } from "../generated/app-store-table.js";
import type {
  GetImageListResponse,
  GetImageListResponseItem,
  GetMessageListResponse,
  GetMessageListResponseItem,
  HistoryResponse,
  NotificationHistoryRequest,
  NotificationHistoryResponse,
  NotificationHistoryResponseItem,
  RefundHistoryResponse,
  Transaction,
  TransactionHistoryRequest,
} from "../generated/models.js";
import type { OnlineVerifier } from "../online-verifier.js";
import type { Verified } from "../verified.js";
import type { VerifiedNotification, Verifier } from "../verifier.js";
import { appStoreRelations } from "./app-store-relations.js";
import {
  type ApiClientOptions,
  type CallOptions,
  type CheckedCallOptions,
  callForms,
  type Environment,
} from "./options.js";
import { inPlace, Pages } from "./pages.js";
import { endlessError } from "./response.js";

/** The options of an {@link AppStoreClient}. */
export interface AppStoreClientOptions<
  Own extends Verifier | OnlineVerifier | undefined = undefined,
> extends ApiClientOptions {
  /** Verifies the items of lists, one by one as they are asked for. */
  verifier?: Own;
}

/** A notification of the list of those that were sent, verified. */
export type VerifiedHistoryNotification = VerifiedNotification &
  Pick<NotificationHistoryResponseItem, "sendAttempts">;

/** With a verifier what it verified, and in its place the error if it refused; else what came. */
export type ListEntry<Own, Trusted, Raw> = Own extends undefined ? Raw : Trusted | RussetError;

/**
 * Calls the App Store Server API and the Retention Messaging API.
 *
 * Make one and keep it: its calls share a token and take turns as Apple's rate limits demand. What
 * the App Store signed is verified in lists, by a verifier, and is otherwise as it came.
 *
 * ```ts
 * import { AppStoreClient, RussetError, Verifier } from "russet";
 *
 * const verifier = new Verifier({ bundleId, appAppleId, environments: ["Production"] });
 * const client = new AppStoreClient({
 *   privateKey, keyId, issuerId, bundleId, environment: "Production", verifier,
 * });
 * for await (const transaction of client.transactions(id, { sort: "DESCENDING" })) {
 *   if (transaction instanceof RussetError) console.log("refused:", transaction.message);
 *   else console.log(transaction.productId);
 * }
 * ```
 *
 * Every call rejects with an {@link ApiError} if it was refused, a {@link NetworkError} if the server
 * could not be asked, a {@link UsageError} that names the field if an argument cannot be sent, and
 * with the reason of its signal when that was aborted.
 */
export class AppStoreClient<
  Own extends Verifier | OnlineVerifier | undefined = undefined,
> extends AppStoreMethods {
  readonly #verifier: Verifier | OnlineVerifier | undefined;

  /**
   * A client with these options.
   *
   * @throws {@link UsageError} `usage/option`, naming the option that cannot be used, or
   * `usage/private-key`
   */
  constructor(options: AppStoreClientOptions<Own>) {
    super({ table: appStoreTable, relations: appStoreRelations }, options, { verifier });
    this.#verifier = this.own("verifier") as Verifier | OnlineVerifier | undefined;
  }

  /**
   * A customer's transactions, page by page as they are asked for.
   *
   * To go on later, keep the `revision` of the last of `pages()` that was worked on and give it with
   * the same query.
   */
  transactions(
    anyTransactionId: string,
    query: TransactionHistoryRequest & { revision?: string } = {},
    options: CallOptions = {},
  ): Pages<ListEntry<Own, Verified<Transaction>, string>, HistoryResponse> {
    return this.#list({
      endpoint: "getTransactionHistory",
      values: (revision) => [
        anyTransactionId,
        revision === undefined ? query : { ...query, revision },
      ],
      cursor: (page) => page.revision,
      entries: (page) => page.signedTransactions,
      read: this.#transaction,
      options,
    });
  }

  /** A customer's refunded transactions, page by page as they are asked for. */
  refunds(
    anyTransactionId: string,
    query: { revision?: string } = {},
    options: CallOptions = {},
  ): Pages<ListEntry<Own, Verified<Transaction>, string>, RefundHistoryResponse> {
    return this.#list({
      endpoint: "getRefundHistory",
      values: (revision) => [anyTransactionId, revision === undefined ? query : { revision }],
      cursor: (page) => page.revision,
      entries: (page) => page.signedTransactions,
      read: this.#transaction,
      options,
    });
  }

  /** The notifications that were sent, page by page as they are asked for. */
  notifications(
    request: NotificationHistoryRequest,
    query: { paginationToken?: string } = {},
    options: CallOptions = {},
  ): Pages<
    ListEntry<Own, VerifiedHistoryNotification, NotificationHistoryResponseItem>,
    NotificationHistoryResponse
  > {
    return this.#list({
      endpoint: "getNotificationHistory",
      values: (paginationToken) => [
        request,
        paginationToken === undefined ? query : { paginationToken },
      ],
      cursor: (page) => page.paginationToken,
      entries: (page) => page.notificationHistory,
      read: (item: NotificationHistoryResponseItem) => {
        const verifier = this.#verifier;
        return verifier === undefined
          ? item
          : inPlace(async () => ({
              ...(await verifier.notification(item?.signedPayload as string)),
              ...(item.sendAttempts && { sendAttempts: item.sendAttempts }),
            }));
      },
      options,
    });
  }

  /** The pictures that were uploaded. Apple sends all of them on one page. */
  images(options: CallOptions = {}): Pages<GetImageListResponseItem, GetImageListResponse> {
    return this.#list({
      endpoint: "getImageList",
      values: () => [],
      entries: (page) => page.imageIdentifiers,
      options,
    });
  }

  /** The messages that were uploaded. Apple sends all of them on one page. */
  messages(options: CallOptions = {}): Pages<GetMessageListResponseItem, GetMessageListResponse> {
    return this.#list({
      endpoint: "getMessageList",
      values: () => [],
      entries: (page) => page.messageIdentifiers,
      options,
    });
  }

  #transaction = (jws: string) => {
    const verifier = this.#verifier;
    return verifier === undefined ? jws : inPlace(async () => verifier.transaction(jws));
  };

  #list<Item, Page extends object>({
    endpoint,
    values,
    cursor: cursorOf = () => undefined,
    entries,
    read = (entry) => entry as Item,
    options,
  }: {
    endpoint: string;
    values: (cursor: string | undefined) => unknown[];
    cursor?: (page: Page) => string | undefined;
    entries: (page: Page) => readonly unknown[] | undefined;
    // biome-ignore lint/suspicious/noExplicitAny: what a server sends is what it is
    read?: (entry: any) => unknown;
    options: CallOptions;
  }): Pages<Item, Page> {
    const checked = readOptions<CheckedCallOptions>(options, callForms());
    return new Pages<Item, Page>(
      () => {
        const seen = new Set<unknown>([undefined, ""]);
        // The environment that knows the first page has the others too.
        let found: { environment?: Environment } = {};
        return {
          ask: async (cursor, signal) => {
            const own = { ...checked, ...found, signal: signal as never };
            const answered = await this.ask<Page>(endpoint, values(cursor), own);
            found = { environment: answered.environment };
            return answered.result;
          },
          next: (page) => {
            if ((page as HistoryResponse).hasMore !== true) {
              return undefined;
            }
            const cursor = cursorOf(page);
            if (typeof cursor !== "string" || seen.has(cursor)) {
              throw endlessError(endpoint, found.environment as Environment);
            }
            seen.add(cursor);
            return cursor;
          },
          entries: (page) => {
            const list = entries(page);
            return Array.isArray(list) ? list : [];
          },
        };
      },
      read as (entry: unknown) => Item,
      checked.signal,
    );
  }
}

const verifier: Form<Verifier | OnlineVerifier> = {
  expected: "a Verifier or an OnlineVerifier",
  read: (value) => {
    const { transaction, notification } = (value ?? {}) as Verifier;
    const isFit = typeof transaction === "function" && typeof notification === "function";
    return isFit ? (value as Verifier) : undefined;
  },
};
