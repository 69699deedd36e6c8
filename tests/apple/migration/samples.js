// Values of models, made of the table by which `russet/apple` judges them, and values that are none.

import { readFileSync } from "node:fs";

const source = new URL("../../../npm/russet/src/generated/apple-shapes.ts", import.meta.url);
const [, table] = /`([^`]*)`;\s*$/.exec(readFileSync(source, "utf8")) ?? [];
const models = new Map(
  table.split("\n").map((line) => {
    const [name, ...members] = line.split(" ");
    return [name, members.map((member) => member.split(":"))];
  }),
);

/** A value of each wrong kind, to stand in the place of a member. */
const WRONG = ["text", 7, true, null, [], {}, ["text"], [7], [null]];

/** A value of this model with every member. */
export function sample(model) {
  const members = models.get(model);
  if (members === undefined) {
    throw new Error(`there is no model ${model}`);
  }
  return Object.fromEntries(
    members.map(([name, form]) => [name.replace("?", ""), valueOf(name, form)]),
  );
}

function valueOf(name, form) {
  const simple = { s: `a ${name.slice(0, 20)}`, n: 7, b: true, m: { TIMED_OUT: 1 } };
  if (form in simple) {
    return simple[form];
  }
  return form.startsWith("*") ? [valueOf(name, form.slice(1))] : sample(form);
}

/** The same value with each member, at any depth, left out or of another kind: `[what, value]`. */
export function* changes(model, value = sample(model), put = (changed) => changed, path = model) {
  for (const [marked, form] of models.get(model)) {
    const name = marked.replace("?", "");
    const { [name]: found, ...rest } = value;
    const within = (changed) => put({ ...value, [name]: changed });
    yield [`${path}.${name} left out`, put(rest)];
    for (const wrong of WRONG) {
      yield [`${path}.${name} is ${JSON.stringify(wrong)}`, within(wrong)];
    }
    const entry = form.replace("*", "");
    if (models.has(entry)) {
      const isList = form !== entry;
      const inner = (changed) => within(isList ? [changed] : changed);
      yield* changes(entry, isList ? found[0] : found, inner, `${path}.${name}`);
    }
  }
}
