/**
 * Text for a terminal. Whatever is printed is made of spans, and only the printer writes escape
 * sequences: the text of a span, which may come from anybody, has none by the time it is written.
 */

export type Style = "bold" | "dim" | "red" | "green" | "yellow" | "cyan";

/** Text, or text with a style, or several of these one after the other. */
export type Span = string | { readonly style: Style; readonly of: Span } | readonly Span[];

const styled =
  (style: Style) =>
  (of: Span): Span => ({ style, of });

export const bold: (of: Span) => Span = styled("bold");
export const dim: (of: Span) => Span = styled("dim");
export const red: (of: Span) => Span = styled("red");
export const green: (of: Span) => Span = styled("green");
export const yellow: (of: Span) => Span = styled("yellow");
export const cyan: (of: Span) => Span = styled("cyan");

/** The sequences that begin and end each style. */
const SEQUENCES: Readonly<Record<Style, readonly [number, number]>> = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  cyan: [36, 39],
};

/** A sentence of the documentation: what it has between backticks stands out. */
export function prose(text: string): Span {
  return text.split("`").map((part, index) => (index % 2 === 1 ? bold(part) : part));
}

/** A span as it is written to a terminal, or to something that knows no colours. */
export function rendered(span: Span, hasColor: boolean): string {
  if (typeof span === "string") {
    return escaped(span);
  }
  if ("style" in span) {
    const text = rendered(span.of, hasColor);
    const [begin, end] = SEQUENCES[span.style];
    return hasColor && text !== "" ? `\x1b[${begin}m${text}\x1b[${end}m` : text;
  }
  return span.map((part) => rendered(part, hasColor)).join("");
}

/** A span without its styles. */
export function plain(span: Span): string {
  return rendered(span, false);
}

/**
 * What moves the cursor, changes the terminal, reorders letters, or is not to be seen at all. Some
 * terminals obey the bytes from 0x80 to 0x9f as well.
 */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu;

/** The text with everything spelled out that a terminal would obey instead of showing it. */
export function escaped(text: string): string {
  return text.replace(UNSEEN, (character) => {
    const short = { "\n": "\\n", "\r": "\\r", "\t": "\\t" }[character];
    return short ?? `\\u{${character.codePointAt(0)?.toString(16)}}`;
  });
}

/** JSON text of a value, in which no character is left that a terminal would obey. */
export function json(value: unknown, indent = 0): string {
  const units = (text: string) =>
    Array.from({ length: text.length }, (_, index) => {
      const unit = text.charCodeAt(index).toString(16);
      return `\\u${unit.padStart(4, "0")}`;
    }).join("");
  // The line breaks are those of the layout: within texts JSON has none.
  return JSON.stringify(value, null, indent).replace(UNSEEN, (character) =>
    character === "\n" ? character : units(character),
  );
}

/** How many columns a text takes: letters of East Asia and most pictures take two. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) {
    if (/\p{M}/u.test(character)) {
      continue;
    }
    width += WIDE.test(character) ? 2 : 1;
  }
  return width;
}

const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}\p{Emoji_Presentation}]/u;

/** Lines of at most this width, divided between words. A word that is too long is divided itself. */
export function wrapped(span: Span, width: number): Span[] {
  const lines: Span[][] = [[]];
  let used = 0;
  const add = (word: string, style: readonly Style[]) => {
    const space = used > 0 && word.startsWith(" ");
    let rest = space ? word : word.trimStart();
    if (used > 0 && used + widthOf(rest) > width) {
      lines.push([]);
      used = 0;
      rest = rest.trimStart();
    }
    while (widthOf(rest) > width) {
      const part = [...rest].slice(0, Math.max(1, Math.floor(width / 2)));
      const fits = widthOf([...rest].slice(0, width).join("")) <= width;
      const head = fits ? [...rest].slice(0, width).join("") : part.join("");
      lines.at(-1)?.push(withStyles(head, style));
      lines.push([]);
      rest = rest.slice(head.length);
    }
    lines.at(-1)?.push(withStyles(rest, style));
    used += widthOf(rest);
  };
  const walk = (part: Span, style: readonly Style[]): void => {
    if (typeof part === "string") {
      for (const word of escaped(part).match(/ *[^ ]+| +$/g) ?? []) {
        add(word, style);
      }
    } else if ("style" in part) {
      walk(part.of, [...style, part.style]);
    } else {
      for (const one of part) {
        walk(one, style);
      }
    }
  };
  walk(span, []);
  return lines;
}

function withStyles(text: string, styles: readonly Style[]): Span {
  return styles.reduceRight<Span>((of, style) => ({ style, of }), text);
}
