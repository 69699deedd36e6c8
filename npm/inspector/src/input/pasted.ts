// What was pasted may be several texts: one on each line, or strings within JSON.

const MESSAGE = /^(?:Bearer )?[\w-]+\.[\w-]+\.[\w-]*$/;
const RECEIPT = /^MI[A-Za-z0-9+/_=-]{200,}$/;
const AROUND = /^[\s"'`“”]+|[\s"'`“”,;]+$/g;
/** Deeper JSON is left as it is. */
const DEEPEST = 64;

/** The texts that are meant. A text that is broken into lines is one. */
export function divide(pasted: string): string[] {
  const within = inJson(pasted.trim());
  if (within.length > 0) {
    return within;
  }
  const lines = pasted
    .split(/\r\n|[\r\n\u2028]/)
    .map((line) => line.replaceAll(AROUND, ""))
    .filter((line) => line !== "");
  return lines.length > 1 && lines.every(isWhole) ? lines : [pasted];
}

function isWhole(text: string): boolean {
  return MESSAGE.test(text) || RECEIPT.test(text);
}

/** The messages and receipts in an answer of an API, or in a list. */
function inJson(text: string): string[] {
  if (!/^[[{]/.test(text)) {
    return [];
  }
  const found: string[] = [];
  const walk = (value: unknown, depth: number) => {
    if (typeof value === "string") {
      if (isWhole(value.trim()) && value.length > 100) {
        found.push(value.trim());
      }
    } else if (typeof value === "object" && value !== null && depth < DEEPEST) {
      for (const inner of Object.values(value)) {
        walk(inner, depth + 1);
      }
    }
  };
  try {
    walk(JSON.parse(text), 0);
  } catch {
    return [];
  }
  return found;
}
