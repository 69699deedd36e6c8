// Drawings, each a few strokes on a square of 20.

import { drawn } from "../element.js";

const STROKES = {
  passed: "m4.5 10.5 3.5 3.5 7.5-8",
  failed: "m5.5 5.5 9 9m0-9-9 9",
  unknown: "M7 7.5a3 3 0 1 1 4.5 2.6c-1 .6-1.5 1.1-1.5 2.2m0 3v.2",
  skipped: "M6 10h8",
  copy: "M7 7V4h9v9h-3M4 7h9v9H4z",
  link: "M8.5 11.5a3 3 0 0 0 4.2 0l2.4-2.4a3 3 0 0 0-4.2-4.2L9.7 6m1.8 2.5a3 3 0 0 0-4.2 0l-2.4 2.4a3 3 0 0 0 4.2 4.2l1.2-1.1",
  next: "m7 4.5 5.5 5.5L7 15.5",
} as const;

export type IconName = keyof typeof STROKES;

export function icon(name: IconName): SVGElement {
  return drawn(
    "svg",
    { class: `icon ${name}`, viewBox: "0 0 20 20", "aria-hidden": "true" },
    drawn("path", { d: STROKES[name] }),
  );
}

/** The seal of a verdict: an edge of teeth, and a sign within. */
export function seal(name: "passed" | "failed" | "unknown"): SVGElement {
  const points = Array.from({ length: 48 }, (_, index) => {
    const angle = (index * Math.PI) / 24;
    const radius = index % 2 === 0 ? 31 : 28;
    return `${(32 + radius * Math.sin(angle)).toFixed(2)},${(32 - radius * Math.cos(angle)).toFixed(2)}`;
  });
  return drawn(
    "svg",
    { class: "seal", viewBox: "0 0 64 64", "aria-hidden": "true" },
    drawn("polygon", { class: "edge", points: points.join(" ") }),
    drawn("circle", { class: "ring", cx: 32, cy: 32, r: 23.5 }),
    drawn("path", { class: "sign", d: STROKES[name], transform: "translate(16 16) scale(1.6)" }),
  );
}
