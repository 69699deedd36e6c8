// One value of a payload, as people read it.

import { element, fragment } from "../element.js";
import { moment } from "./dates.js";
import { type Field, isEnum, isList, meaningOf } from "./fields.js";
import { long, prose, thousandths, written } from "./text.js";

/** A value by the type and the meaning of its member, with the currency that holds where it stands. */
export function value(raw: unknown, field: Field | undefined, currency: string | undefined): Node {
  const [type, meaning] = field ?? ["", ""];
  if (raw === null) {
    return element("span", { class: "none" }, "null");
  }
  if (typeof raw === "boolean") {
    return element("span", { class: "literal" }, String(raw));
  }
  if (Array.isArray(raw)) {
    const inner: Field | undefined = isList(type) ? [type, ""] : undefined;
    return raw.length === 0
      ? element("span", { class: "none" }, "none")
      : element(
          "ul",
          { class: "values" },
          ...raw.map((one) => element("li", {}, value(one, inner, currency))),
        );
  }
  if (typeof raw === "number") {
    return number(raw, type, meaning, currency);
  }
  const text = String(raw);
  if (isEnum(type)) {
    return listed(text, type);
  }
  const period = duration(text);
  if (period !== undefined && /duration|period/i.test(`${type} ${meaning}`)) {
    return withAside(element("span", { class: "literal" }, written(text)), period);
  }
  return element("span", { class: "literal" }, long(text));
}

function number(raw: number, type: string, meaning: string, currency: string | undefined): Node {
  if (type === "UnixMillis" || (type === "UnixSeconds" && Number.isFinite(raw * 1000))) {
    return moment(type === "UnixMillis" ? raw : raw * 1000) ?? plain(raw, "no date there is");
  }
  if (isEnum(type)) {
    return listed(raw, type);
  }
  if (isReceiptDate(meaning)) {
    return moment(raw) ?? plain(raw);
  }
  if (meaning.includes("thousandths of the currency")) {
    return price(raw, currency);
  }
  if (meaning.includes("thousandths of a percent")) {
    return withAside(element("span", {}, `${thousandths(raw)} %`), `${raw} thousandths`);
  }
  return plain(raw);
}

/** Currencies without coins, and those with thousandths for coins (ISO 4217). */
const WHOLE = "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF";
const THOUSANDTHS = "BHD IQD JOD KWD LYD OMR TND";

/** A price in thousandths of a unit of its currency. */
function price(raw: number, currency: string | undefined): Node {
  const aside = `${raw} thousandths`;
  if (currency === undefined || !/^[A-Z]{3}$/.test(currency)) {
    const shown = element("span", {}, thousandths(raw, 2));
    return withAside(shown, `${aside}, in a currency that is not given`);
  }
  const digits = WHOLE.includes(currency) ? 0 : THOUSANDTHS.includes(currency) ? 3 : 2;
  return withAside(element("span", {}, `${thousandths(raw, digits)} ${currency}`), aside);
}

/** A value of an enum, and what it means. */
function listed(raw: string | number, type: string): Node {
  const meaning = meaningOf(type, raw);
  const shown = element("span", { class: "literal" }, written(String(raw)));
  if (meaning === undefined) {
    return fragment(shown, " ", element("span", { class: "flag" }, "value not documented"));
  }
  return fragment(shown, element("span", { class: "aside" }, prose(meaning)));
}

function plain(raw: number, aside?: string): Node {
  const shown = element("span", { class: "literal" }, String(raw));
  return aside === undefined ? shown : withAside(shown, aside);
}

function withAside(shown: Node, aside: string): Node {
  return fragment(shown, element("span", { class: "aside" }, aside));
}

/** The dates of receipts are plain numbers, which their documentation alone tells apart. */
function isReceiptDate(meaning: string): boolean {
  return /^When /.test(meaning);
}

/** `P1M2D` in words. */
function duration(text: string): string | undefined {
  const [, ...parts] =
    /^P(?:(\d{1,4})Y)?(?:(\d{1,4})M)?(?:(\d{1,4})W)?(?:(\d{1,4})D)?$/.exec(text) ?? [];
  const names = ["year", "month", "week", "day"];
  const said = parts.flatMap((part, index) =>
    part === undefined ? [] : [`${Number(part)} ${names[index]}${Number(part) === 1 ? "" : "s"}`],
  );
  return said.length === 0 ? undefined : said.join(", ");
}
