/** Rate limits: who comes first is served first, and nobody before the time. */

import type { Clock, Environment } from "./options.js";

/** Those who wait for their turn to call an endpoint. */
export interface RateLimitQueue {
  /** The method that they call. */
  endpoint: string;
  /** Where. */
  environment: Environment;
  /** How many they are. */
  waiting: number;
  /** When the first of them may go, or the next one who comes. */
  next: Date;
}

/**
 * When the next call may be made, and what the bucket is like after it.
 *
 * The bucket is kept as the time when it is full again. It holds a second's worth of calls, at
 * least one, and fills at the rate of the limit: over any time it lets through what the limit allows
 * for this time and one second more.
 */
export function nextTurn(
  fullAt: number,
  perSecond: number,
  now: number,
): { at: number; fullAt: number } {
  const interval = 1000 / perSecond;
  const at = Math.max(now, fullAt - (heldAt(perSecond) - 1) * interval);
  return { at, fullAt: Math.max(fullAt, at) + interval };
}

/** How many calls a bucket holds. */
const heldAt = (perSecond: number) => Math.max(1, Math.floor(perSecond));

/** A bucket and those who wait for it. */
export class Bucket {
  readonly #perSecond: number;
  readonly #clock: Clock;
  readonly #queue: (() => void)[] = [];
  #fullAt = Number.NEGATIVE_INFINITY;
  #heldUntil = Number.NEGATIVE_INFINITY;
  /** How long it was to be held when that was said. */
  #heldFor = 0;
  #isServing = false;
  /** Ends the wait for the first one's turn when nobody is left who waits. */
  #pause: AbortController | undefined;

  constructor(perSecond: number, clock: Clock) {
    this.#perSecond = perSecond;
    this.#clock = clock;
  }

  get waiting(): number {
    return this.#queue.length;
  }

  /** When the next one may go. */
  get next(): number {
    const { at } = nextTurn(this.#fullAt, this.#perSecond, this.#clock.now());
    return Math.max(at, this.#heldUntil);
  }

  /** Waits for a turn; rejects with the signal's reason when that is aborted. */
  async turn(signal: AbortSignal | undefined): Promise<void> {
    signal?.throwIfAborted();
    const turn = new Promise<void>((resolve, reject) => {
      const go = () => {
        signal?.removeEventListener("abort", leave);
        resolve();
      };
      const leave = () => {
        this.#queue.splice(this.#queue.indexOf(go), 1);
        if (this.#queue.length === 0) {
          this.#pause?.abort();
        }
        reject(signal?.reason);
      };
      signal?.addEventListener("abort", leave, { once: true });
      this.#queue.push(go);
    });
    if (!this.#isServing) {
      this.#serve();
    }
    await turn;
  }

  /** Lets nobody go for so many milliseconds: the server said so. */
  hold(delay: number): void {
    const until = this.#clock.now() + delay;
    if (until > this.#heldUntil) {
      this.#heldUntil = until;
      this.#heldFor = delay;
    }
  }

  /** A clock that was set back must not keep anybody waiting for as long. */
  #settle(now: number): void {
    const whole = heldAt(this.#perSecond) * (1000 / this.#perSecond);
    this.#fullAt = Math.min(this.#fullAt, now + whole);
    this.#heldUntil = Math.min(this.#heldUntil, now + this.#heldFor);
  }

  async #serve(): Promise<void> {
    this.#isServing = true;
    while (this.#queue.length > 0) {
      const now = this.#clock.now();
      this.#settle(now);
      const delay = this.next - now;
      const pause = new AbortController();
      this.#pause = pause;
      // A clock that fails must not keep anybody waiting for ever.
      const isOver =
        delay <= 0 ||
        (await this.#clock.wait(delay, pause.signal).then(
          () => false,
          () => !pause.signal.aborted,
        ));
      if (isOver) {
        this.#fullAt = nextTurn(this.#fullAt, this.#perSecond, now).fullAt;
        this.#queue.shift()?.();
      }
    }
    this.#isServing = false;
  }
}
