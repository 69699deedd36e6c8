/** How a run ends. */

/** The exit statuses. */
export const Exit = {
  done: 0,
  refused: 1,
  usage: 2,
  service: 3,
  undecided: 4,
  internal: 5,
  interrupted: 130,
} as const;

/** The command line cannot be carried out as it is. */
export class UsageFault extends Error {
  /** What to do about it. */
  readonly advice: string;

  constructor(message: string, advice: string) {
    super(message);
    this.advice = advice;
  }
}
