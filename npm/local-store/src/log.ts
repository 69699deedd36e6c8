/** What was asked, for tests to look at. */

/** A request and what came of it. No header and no body is kept, so no token is. */
export interface LogEntry {
  environment: string;
  /** The method of the client, or nothing if the path leads nowhere. */
  endpoint: string | undefined;
  method: string;
  /** The path with the names of its parameters; empty if it leads nowhere. */
  path: string;
  /** The names of the parameters that followed the path. */
  query: string[];
  /** The status that was answered; 0 if the connection was cut. */
  status: number;
  /** Apple's number of the error. */
  errorCode: number | undefined;
  /** The fault that was asked for. */
  fault: string | undefined;
}
