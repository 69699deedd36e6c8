// The code in a Markdown text.

/** The blocks whose fence carries this: "ts node" finds what stands after "```ts node". */
export function blocks(markdown, info) {
  const fenced = /^```([^\n]*)\n(.*?)^```$/gms;
  return [...markdown.matchAll(fenced)]
    .filter(([, found]) => found.trim() === info)
    .map(([, , code]) => code);
}
