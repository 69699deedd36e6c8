/** What belongs to one test: a memory for each environment, faults to come, a log. */

import type { Environment } from "./endpoints.js";
import type { LogEntry } from "./log.js";
import { State } from "./state.js";

export class Scope {
  readonly states: Readonly<Record<Environment, State>> = {
    Production: new State("Production"),
    Sandbox: new State("Sandbox"),
  };
  readonly log: LogEntry[] = [];
  readonly #faults: string[] = [];

  /** Makes the next calls go wrong. */
  fail(fault: string, times: number): void {
    for (let time = 0; time < times; time += 1) {
      this.#faults.push(fault);
    }
  }

  /** How the present call goes wrong, if it does. */
  nextFault(): string | undefined {
    return this.#faults.shift();
  }
}
