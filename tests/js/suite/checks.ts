/** A list of named checks and what became of each. */

export interface Result {
  name: string;
  ok: boolean;
  /** What was wrong; empty for a check that passed. */
  message: string;
}

export class Checks {
  readonly results: Result[] = [];

  /** A check passes if it does not throw. */
  async check(name: string, work: () => void | Promise<void>): Promise<void> {
    try {
      await work();
      this.results.push({ name, ok: true, message: "" });
    } catch (error) {
      const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
      this.results.push({ name, ok: false, message });
    }
  }
}

export function assert(condition: boolean, otherwise: string): asserts condition {
  if (!condition) {
    throw new Error(otherwise);
  }
}

/** Two values with the same structure, order of members aside. */
export function assertEqual(found: unknown, expected: unknown, what: string): void {
  const [left, right] = [canonical(found), canonical(expected)];
  assert(left === right, `${what}: expected ${excerpt(right)}, found ${excerpt(left)}`);
}

/** What a call throws; that it throws is part of the check. */
export function thrownBy(call: () => unknown): unknown {
  let value: unknown;
  try {
    value = call();
  } catch (error) {
    return error;
  }
  throw new Error(`nothing was thrown, the result is ${excerpt(canonical(value))}`);
}

/** JSON with the members of every object in one order. Everything compared here is plain data. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) {
    return `[${value.map(canonical).join()}]`;
  }
  if (typeof value === "object" && value !== null) {
    const members = Object.keys(value).sort();
    const member = (name: string) =>
      `${JSON.stringify(name)}:${canonical((value as Record<string, unknown>)[name])}`;
    return `{${members.map(member).join()}}`;
  }
  // Negative zero is a number of its own that JSON does not know.
  return Object.is(value, -0) ? "-0" : (JSON.stringify(value) ?? String(value));
}

function excerpt(text: string): string {
  return text.length > 500 ? `${text.slice(0, 500)}...` : text;
}
