/**
 * What runtimes provide and their types may lack: a program need not have the types of browsers or
 * of Node to use those of this package.
 */

/** `fetch`, where the types of the runtime have it. */
export type Fetch = typeof globalThis extends { fetch: infer Fetch } ? Fetch : never;

/** `AbortSignal`, where the types of the runtime have it. */
export type Signal = typeof globalThis extends { AbortSignal: { prototype: infer Signal } }
  ? Signal
  : never;
