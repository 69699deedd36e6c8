/** What is read of an answer: that of `fetch` in any runtime, of `node-fetch`, or a plain object. */
export interface FetchResponse {
  readonly ok: boolean;
  readonly status: number;
  json(): Promise<unknown>;
}
