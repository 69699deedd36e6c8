/** From the words of a command line to the status with which it ends. */

import { version } from "../generated/version.js";
import type { Command } from "./command.js";
import { commands } from "./commands.js";
import { complete } from "./completion.js";
import { Exit, UsageFault } from "./exit.js";
import { report } from "./failure.js";
import { type Flag, parse } from "./flags.js";
import { commandHint, commonFlags, findCommand, showHelp, showOverview } from "./help.js";
import { configFlag, Settings } from "./settings.js";
import { openTerminal, type Terminal } from "./terminal.js";

export async function run(args: readonly string[]): Promise<number> {
  const ends = args.indexOf("--");
  const flagged = ends < 0 ? args : args.slice(0, ends);
  // Errors in the command line itself are shown as it asks for.
  const color = flagged.includes("--no-color")
    ? false
    : flagged.includes("--color")
      ? true
      : undefined;
  const terminal = openTerminal(flagged.includes("--json"), color);
  try {
    return await dispatch(args, terminal);
  } catch (cause) {
    return report(cause, terminal);
  }
}

async function dispatch(args: readonly string[], terminal: Terminal): Promise<number> {
  const position = args.findIndex((word) => !word.startsWith("-") || word === "-");
  const name = position < 0 ? undefined : args[position];
  if (name === "__complete") {
    for (const word of complete(args.slice(position + 1), commands)) {
      terminal.out.line(word);
    }
    return Exit.done;
  }
  if (name === undefined) {
    const given = parse(args, [...commonFlags, { name: "version", short: "V", about: "" }], "");
    if (given.on("version")) {
      terminal.out.line(version);
      return Exit.done;
    }
    showOverview(commands, given.on("help") ? terminal.out : terminal.err);
    return given.on("help") ? Exit.done : Exit.usage;
  }
  const rest = [...args.slice(0, position), ...args.slice(position + 1)];
  if (name === "help") {
    return await dispatch([...rest.slice(0, 1), "--help", ...rest.slice(1)], terminal);
  }
  const command = findCommand(commands, name);
  if (command === undefined) {
    throw new UsageFault(`there is no command ${name.slice(0, 64)}`, commandHint(commands, name));
  }
  const words = rest.filter((word) => !word.startsWith("-"));
  const own = command.flagsFor?.(words) ?? [];
  const flags = flagsOf(command);
  if (rest.includes("--help") || rest.includes("-h")) {
    showHelp({ ...command, ...command.helpFor?.(words) }, own, flags, terminal.out);
    return Exit.done;
  }
  const given = parse(rest, [...own, ...flags, ...commonFlags], command.name);
  const settings = new Settings(given, terminal.err);
  return await command.run({ given, settings, terminal });
}

/** The flags of a command; whoever has settings can keep them in the configuration. */
function flagsOf({ flags }: Command): Flag[] {
  const takesSettings = flags.some(({ name }) => name === "bundle-id");
  return takesSettings ? [...flags, configFlag] : [...flags];
}
