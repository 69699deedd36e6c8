/** Whether answers and payloads are of their types, by the table that `cargo xtask codegen` writes. */

import { shapes } from "../generated/apple-shapes.js";

/** Judges whether a value is of a type. */
export interface Validator<T> {
  /** Whether the value is of the type. */
  validate(obj: unknown): obj is T;
}

/** A validator of the model with this name. */
export function validatorOf<T>(model: string): Validator<T> {
  return { validate: (value): value is T => isModel(model, value) };
}

/** Members that have no name in the table may be anything: Apple adds some now and then. */
function isModel(model: string, value: unknown): boolean {
  if (typeof value !== "object" || value === null) {
    return false;
  }
  const line = shapes.split("\n").find((line) => line.startsWith(`${model} `));
  const members = line?.split(" ").slice(1) ?? [];
  return members.every((member) => {
    const [marked = "", form = ""] = member.split(":");
    const name = marked.replace("?", "");
    const found = Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined;
    return (found === undefined && name !== marked) || isOfForm(form, found);
  });
}

function isOfForm(form: string, value: unknown): boolean {
  switch (form) {
    case "s":
      return typeof value === "string";
    case "n":
      return typeof value === "number";
    case "b":
      return typeof value === "boolean";
    case "m":
      return (
        typeof value === "object" &&
        value !== null &&
        Object.values(value).every((one) => typeof one === "number")
      );
  }
  if (form.startsWith("*")) {
    return Array.isArray(value) && value.every((one) => isOfForm(form.slice(1), one));
  }
  return isModel(form, value);
}
