/** Where everything goes that is printed. */

import process from "node:process";
import type { WriteStream } from "node:tty";
import { dim, json, plain, rendered, type Span, widthOf, wrapped } from "./text.js";

/** A stream of lines. */
export class Printer {
  readonly #stream: WriteStream;
  readonly #hasColor: boolean;
  /** Whether somebody is looking. */
  readonly isTerminal: boolean;

  constructor(stream: WriteStream, hasColor: boolean) {
    this.#stream = stream;
    this.#hasColor = hasColor;
    this.isTerminal = stream.isTTY === true;
  }

  /** How many columns there are; as many as are wanted where nobody looks. */
  get width(): number {
    return this.isTerminal ? Math.max(40, this.#stream.columns || 80) : Number.POSITIVE_INFINITY;
  }

  line(...spans: Span[]): void {
    this.#stream.write(`${rendered(spans, this.#hasColor).trimEnd()}\n`);
  }

  /** Text in as many lines as it needs, each of them indented. */
  paragraph(span: Span, indent = 0, width: number = this.width): void {
    if (!Number.isFinite(width)) {
      this.line(" ".repeat(indent), span);
      return;
    }
    for (const line of wrapped(span, Math.min(width, 100) - indent)) {
      this.line(" ".repeat(indent), line);
    }
  }

  /** A value for another program: one line. */
  json(value: unknown): void {
    this.#stream.write(`${json(value)}\n`);
  }

  /** JSON laid out for people to read; escaped by {@link json}, and never by a style. */
  prettyJson(value: unknown): void {
    this.#stream.write(`${json(value, 2)}\n`);
  }

  /** What another program takes as it is. */
  raw(text: string): void {
    this.#stream.write(text);
  }

  /**
   * Rows whose cells stand below each other. The last cell gets what room is left; where that is
   * too little, it stands below the others.
   */
  table(rows: readonly Row[], indent = 2, width: number = this.width): void {
    const widths = widthsOf(rows);
    const used = widths.slice(0, -1).reduce((sum, width) => sum + width + 2, indent);
    const room = width - used;
    const isNarrow = room < Math.min(LEAST_ROOM, widths.at(-1) ?? 0);
    for (const row of rows) {
      const last = row.at(-1) ?? "";
      if (isNarrow) {
        this.paragraph(row.slice(0, -1).flatMap(between), indent, width);
        this.paragraph(last, indent + 4, width);
        continue;
      }
      const cells = row.slice(0, -1).map((cell, index) => padded(cell, (widths[index] ?? 0) + 2));
      const [first = "", ...others] = Number.isFinite(room) ? wrapped(last, room) : [last];
      this.line(" ".repeat(indent), cells, first);
      for (const other of others) {
        this.line(" ".repeat(used), other);
      }
    }
  }

  /**
   * A table below a header. Where it is too wide, each row is a table of its own, with the header
   * on its left.
   */
  records(header: readonly string[], rows: readonly Row[], indent = 2): void {
    const all = [header.map(dim), ...rows];
    const widths = widthsOf(all);
    const last = Math.min(LEAST_ROOM, widths.at(-1) ?? 0);
    if (widths.slice(0, -1).reduce((sum, width) => sum + width + 2, indent) + last <= this.width) {
      this.table(all, indent);
      return;
    }
    for (const [index, row] of rows.entries()) {
      if (index > 0) {
        this.line();
      }
      const named = row.map((cell, column): Row => [dim(header[column] ?? ""), cell]);
      const present = named.filter(([, cell]) => plain(cell ?? "") !== "");
      this.table(present, indent);
    }
  }

  /** Shows how far something has got, on a line that the next one replaces. */
  progress(text: string): void {
    if (this.isTerminal) {
      this.#stream.write(`\r\x1b[2K${rendered(text, false)}`);
    }
  }

  /** Takes the progress away. */
  clear(): void {
    this.progress("");
  }
}

/** The cells of a row. */
export type Row = readonly Span[];

/** How many columns the last cell of a row needs at least, if it has that much to say. */
const LEAST_ROOM = 24;

/** How wide each column is. */
function widthsOf(rows: readonly Row[]): number[] {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [index, cell] of row.entries()) {
      widths[index] = Math.max(widths[index] ?? 0, widthOf(plain(cell)));
    }
  }
  return widths;
}

/** A cell and what divides it from the one before. */
const between = (cell: Span, index: number): Span[] => (index === 0 ? [cell] : ["  ", cell]);

function padded(cell: Span, width: number): Span {
  return [cell, " ".repeat(Math.max(0, width - widthOf(plain(cell))))];
}

/** Both streams, and whether a program reads the first one. */
export interface Terminal {
  readonly out: Printer;
  readonly err: Printer;
  readonly json: boolean;
}

export function openTerminal(json: boolean, color: boolean | undefined): Terminal {
  const printer = (stream: WriteStream) => new Printer(stream, color ?? wantsColor(stream));
  return { out: printer(process.stdout), err: printer(process.stderr), json };
}

/** As https://no-color.org and its counterpart have it: a variable decides, then who is looking. */
function wantsColor(stream: WriteStream): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  if (NO_COLOR) {
    return false;
  }
  return FORCE_COLOR ? FORCE_COLOR !== "0" : stream.isTTY === true && TERM !== "dumb";
}
