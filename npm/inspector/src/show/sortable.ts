// A table that can be put into order by any of its columns.

import { element } from "../element.js";
import { count } from "./text.js";

export interface Column<Row> {
  title: string;
  /** By what rows are put into order; those without it come last. */
  key: (row: Row) => string | number | undefined;
  cell: (row: Row) => Node | string;
  isNumber?: boolean;
}

/** More rows than these are shown when asked. */
const SHOWN = 200;

export function sortable<Row>(
  name: string,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  decorate: (line: HTMLTableRowElement, row: Row) => void = () => {},
): HTMLElement {
  let order: { column: Column<Row>; isDown: boolean } | undefined;
  let limit = SHOWN;
  const body = element("tbody");
  const more = element("button", { type: "button", class: "quiet" });
  const heads = columns.map((column) => {
    const button = element(
      "button",
      { type: "button" },
      column.title,
      element("span", { class: "arrow", "aria-hidden": "true" }),
    );
    const head = element(
      "th",
      { scope: "col", class: column.isNumber ? "number" : undefined },
      button,
    );
    button.addEventListener("click", () => {
      const isDown = order?.column === column && !order.isDown;
      order = { column, isDown };
      for (const other of heads) {
        other.removeAttribute("aria-sort");
      }
      head.setAttribute("aria-sort", isDown ? "descending" : "ascending");
      fill();
    });
    return head;
  });
  const fill = () => {
    const sorted = order === undefined ? rows : arranged(rows, order.column, order.isDown);
    body.replaceChildren(
      ...sorted.slice(0, limit).map((row) => {
        const cells = columns.map(({ cell, isNumber }) =>
          element("td", { class: isNumber ? "number" : undefined }, cell(row)),
        );
        const line = element("tr", {}, ...cells);
        decorate(line, row);
        return line;
      }),
    );
    more.hidden = rows.length <= limit;
    more.textContent = `Show all ${count(rows.length)}`;
  };
  more.addEventListener("click", () => {
    limit = rows.length;
    fill();
  });
  fill();
  return element(
    "div",
    { class: "scroll", role: "region", tabindex: 0, "aria-label": name },
    element(
      "table",
      { class: "list" },
      element("caption", { class: "unseen" }, name),
      element("thead", {}, element("tr", {}, ...heads)),
      body,
    ),
    more,
  );
}

function arranged<Row>(rows: readonly Row[], { key }: Column<Row>, isDown: boolean): Row[] {
  return rows.toSorted((left, right) => {
    const [one, other] = [key(left), key(right)];
    if (one === undefined || other === undefined) {
      return Number(one === undefined) - Number(other === undefined);
    }
    const compared =
      typeof one === "number" && typeof other === "number"
        ? one - other
        : String(one).localeCompare(String(other), "en", { numeric: true });
    return isDown ? -compared : compared;
  });
}
