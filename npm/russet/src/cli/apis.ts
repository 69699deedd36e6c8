/** Every API and endpoint that can be called. */

import { type Endpoint, findEndpoint, findFailure, type Table } from "../api/table.js";
import { AdvancedCommerceClient, AppStoreClient, ExternalPurchaseClient } from "../entry/node.js";
import { advancedCommerceTable } from "../generated/advanced-commerce-table.js";
import { appStoreTable } from "../generated/app-store-table.js";
import { externalPurchaseTable } from "../generated/external-purchase-table.js";
import { type EndpointGuide, endpointGuide } from "../generated/guide.js";

/** A client and its table. */
export interface Served {
  /** Whose errors these are. */
  readonly name: string;
  readonly table: Table;
  readonly client:
    | typeof AppStoreClient
    | typeof AdvancedCommerceClient
    | typeof ExternalPurchaseClient;
}

const CLIENTS: readonly Served[] = [
  {
    name: "App Store Server API, Retention Messaging API",
    table: appStoreTable,
    client: AppStoreClient,
  },
  { name: "Advanced Commerce API", table: advancedCommerceTable, client: AdvancedCommerceClient },
  {
    name: "External Purchase Server API",
    table: externalPurchaseTable,
    client: ExternalPurchaseClient,
  },
];

/** An endpoint, who serves it, and what it is for. */
export interface Callable {
  readonly served: Served;
  readonly endpoint: Endpoint;
  readonly guide: EndpointGuide;
}

/** Every endpoint there is. */
export function callables(): Callable[] {
  return CLIENTS.flatMap((served) =>
    served.table.endpoints.split("\n").map((line) => {
      const [name = ""] = line.split(" ", 1);
      const guide = endpointGuide[name] ?? { api: served.name, about: "", members: {} };
      return { served, endpoint: findEndpoint(served.table, name), guide };
    }),
  );
}

/** An error that Apple documents, and of which API. */
export interface KnownFailure {
  readonly api: string;
  readonly code: number;
  readonly name: string;
  readonly retryable: boolean;
  readonly advice: string;
}

/** Every error that has a number. */
export function failures(): KnownFailure[] {
  return CLIENTS.flatMap(({ name: api, table }) =>
    Array.from(table.failures.matchAll(/\|(\d+)[A-Z]/g), ([, key]) => {
      const code = Number(key) + table.base;
      const found = findFailure(table, code);
      return found === undefined ? [] : [{ api, code, ...found }];
    })
      .flat()
      .sort((left, right) => left.code - right.code),
  );
}
