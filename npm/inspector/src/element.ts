// The one way in which the page is made. Text is only ever text.

export type Child = Node | string | number | undefined | false;

/** Attributes by name; one that is `true` is there, one that is `false` or missing is not. */
export type Attributes = Record<string, string | number | boolean | undefined>;

export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  set(made, attributes);
  append(made, children);
  return made;
}

/** A part of a drawing. */
export function drawn(tag: string, attributes: Attributes = {}, ...children: Child[]): SVGElement {
  const made = document.createElementNS("http://www.w3.org/2000/svg", tag);
  set(made, attributes);
  append(made, children);
  return made;
}

export function fragment(...children: Child[]): DocumentFragment {
  const made = document.createDocumentFragment();
  append(made, children);
  return made;
}

/** An element of the page as it was served. */
export function byId<Type extends HTMLElement = HTMLElement>(id: string): Type {
  return document.getElementById(id) as Type;
}

function set(made: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) {
      made.setAttribute(name, value === true ? "" : String(value));
    }
  }
}

function append(made: Node, children: Child[]): void {
  for (const child of children) {
    if (child !== undefined && child !== false) {
      made.appendChild(child instanceof Node ? child : document.createTextNode(String(child)));
    }
  }
}
