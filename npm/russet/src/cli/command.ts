/** What a command is, and what it is run with. */

import type { Flag, Given } from "./flags.js";
import type { Settings } from "./settings.js";
import type { Terminal } from "./terminal.js";

export interface Command {
  readonly name: string;
  /** What it does, in a few words. */
  readonly summary: string;
  /** What stands after its name. */
  readonly usage: string;
  /** What there is to know, a paragraph each. */
  readonly about: readonly string[];
  readonly flags: readonly Flag[];
  /** Command lines, each with what it is for. */
  readonly examples: readonly (readonly [string, string])[];
  /** How it ends, beyond what every command does. */
  readonly statuses?: readonly (readonly [number, string])[];
  /** What may come next on a command line, for completion. */
  words?(given: readonly string[]): string[];
  /** The flags that the words so far bring along. */
  flagsFor?(words: readonly string[]): readonly Flag[];
  /** A help of its own for these words. */
  helpFor?(words: readonly string[]): Partial<Command> | undefined;
  /** Does it, and says with which status to end. */
  run(run: Run): Promise<number>;
}

/** What a command is run with. */
export interface Run {
  readonly given: Given;
  readonly settings: Settings;
  readonly terminal: Terminal;
}
