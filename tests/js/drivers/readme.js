// The code in a Markdown text.

/** The blocks whose fence carries this: "ts node" finds what stands after "```ts node". */
export function blocks(markdown, info) {
  const fenced = /^```([^\n]*)\n(.*?)^```$/gms;
  return [...markdown.matchAll(fenced)]
    .filter(([, found]) => found.trim() === info)
    .map(([, , code]) => code);
}

/** The same code with one line changed: it also accepts what the test authority signed. */
export function trustingTests(code) {
  const line = 'environments: ["Production", "Sandbox"],';
  const trusting = 'environments: ["LocalTesting"], localTestingRoots: [root],';
  if (!code.includes(line)) {
    throw new Error(`README.md has no line ${line}`);
  }
  return `import { root } from "russet/sample";\n${code.replace(line, trusting)}`;
}
