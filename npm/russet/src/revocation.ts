/** Asks responders whether certificates were revoked. What they answer is judged in the core. */

import type { Ask } from "./binding.js";
import { NetworkError, UntrustedError } from "./errors.js";
import { exchange, patiently, statusError } from "./exchange.js";

/** Answers have less than 2,000 bytes, unless somebody puts many certificates into one. */
const LONGEST_ANSWER = 65_536;

/** How responders are asked. */
export interface ResponderOptions {
  fetch: typeof fetch;
  timeout: number;
  /** The hosts that may be asked; all of them if it is left out. */
  hosts: readonly string[] | undefined;
}

/** A request on its way, and how many calls wait for its answer. */
interface Flight {
  answer: Promise<Uint8Array>;
  waiting: number;
  arrived: boolean;
  ending: AbortController;
}

/** Responders, each asked one question at a time about one certificate. */
export class Responders {
  readonly #options: ResponderOptions;
  readonly #flights: Map<string, Flight> = new Map();

  constructor(options: ResponderOptions) {
    this.#options = options;
  }

  /**
   * The answer to a question, which others may be waiting for as well. Giving up ends the request
   * only when nobody is left.
   */
  async ask(ask: Ask, signal: AbortSignal | undefined): Promise<Uint8Array> {
    const address = this.#checkAddress(ask);
    const flight = this.#flights.get(ask.key) ?? this.#send(ask, address);
    const { timeout } = this.#options;
    flight.waiting += 1;
    try {
      return await patiently(address.host, { timeout, signal }, () => flight.answer);
    } catch (error) {
      // A Worker's request may end and take what it sent with it, unheard. Nobody else is to wait
      // for that, which is also why each call has a clock of its own.
      if (error instanceof NetworkError) {
        this.#forget(ask.key, flight);
      }
      throw error;
    } finally {
      flight.waiting -= 1;
      if (flight.waiting === 0 && !flight.arrived) {
        this.#forget(ask.key, flight);
        flight.ending.abort();
      }
    }
  }

  /**
   * Only the hosts that may be asked are. A URL that no runtime can parse has the same answer, and
   * so has one with a user's name or a password, which `fetch` does not take.
   */
  #checkAddress({ address, certificate }: Ask): URL {
    const url = URL.canParse(address) ? new URL(address) : undefined;
    const { hosts } = this.#options;
    const usable = url !== undefined && url.username === "" && url.password === "";
    if (usable && (hosts === undefined || hosts.includes(url.host))) {
      return url;
    }
    const host = url?.host ?? "";
    throw new UntrustedError({
      kind: "untrusted",
      code: "ocsp/host",
      message: `${certificate}: its responder ${host} is not one that may be asked`,
      detail: { certificate, host },
    });
  }

  #send({ key, request }: Ask, address: URL): Flight {
    const ending = new AbortController();
    const answer = this.#post(address.href, request, ending.signal);
    const flight = { answer, waiting: 0, arrived: false, ending };
    this.#flights.set(key, flight);
    // Whoever asks after an answer arrived gets one of their own.
    const arrived = () => {
      flight.arrived = true;
      this.#forget(key, flight);
    };
    answer.then(arrived, arrived);
    return flight;
  }

  #forget(key: string, flight: Flight): void {
    if (this.#flights.get(key) === flight) {
      this.#flights.delete(key);
    }
  }

  async #post(address: string, request: string, signal: AbortSignal): Promise<Uint8Array> {
    const { fetch, timeout } = this.#options;
    const { status, body } = await exchange(
      address,
      {
        method: "POST",
        headers: {
          "content-type": "application/ocsp-request",
          accept: "application/ocsp-response",
        },
        body: bytesOf(request),
        // What a certificate names is asked, and nobody else.
        redirect: "manual",
      },
      { fetch, timeout, maxLength: LONGEST_ANSWER, signal },
    );
    if (status !== 200) {
      throw statusError(address, status);
    }
    return body;
  }
}

function bytesOf(digits: string): Uint8Array<ArrayBuffer> {
  const pairs = digits.match(/../g) ?? [];
  return Uint8Array.from(pairs, (pair) => Number.parseInt(pair, 16));
}
