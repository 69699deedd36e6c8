/**
 * A server on this machine that answers like the App Store: for tests of whatever calls it.
 *
 * @module
 */

export type { Environment } from "./endpoints.js";
export { FAULTS } from "./faults.js";
export type { LogEntry } from "./log.js";
export { createLocalStore, type LocalStore, type LocalStoreOptions } from "./store.js";
