/** What `--help` says. */

import { version } from "../generated/version.js";
import type { Command } from "./command.js";
import { Exit } from "./exit.js";
import type { Flag } from "./flags.js";
import { nearest } from "./flags.js";
import { settingRows } from "./settings.js";
import type { Printer } from "./terminal.js";
import { bold, cyan, dim, prose, type Span, widthOf } from "./text.js";

/** The flags that every command has. */
export const commonFlags: readonly Flag[] = [
  { name: "json", about: "JSON for programs, a value on each line." },
  {
    name: "color",
    negatable: true,
    about: "Colours also where nobody looks, or nowhere.",
  },
  { name: "help", short: "h", about: "This help." },
];

/** Help is laid out for people even where it goes through another program. */
const widthFor = (out: Printer) => Math.min(out.width, 96);

/** The help of all there is. */
export function showOverview(commands: readonly Command[], out: Printer): void {
  const width = widthFor(out);
  out.line(bold("russet"), ` ${version}`, dim("  the server side of the App Store"));
  heading("Usage", out);
  out.line("  russet ", cyan("<command>"), " [<argument>...] [--flag...]");
  heading("Commands", out);
  out.table(
    commands.map(({ name, summary }) => [cyan(name), summary]),
    2,
    width,
  );
  heading("Flags of every command", out);
  out.table([...commonFlags.map(flagRow), [cyan("--version"), "The version."]], 2, width);
  heading("Settings", out);
  out.paragraph(
    "Who calls and for which app is said by a flag, else by a variable, else by the configuration: the JSON file that --config or RUSSET_CONFIG names, else ~/.config/russet/config.json. The present folder is never searched.",
    2,
    width,
  );
  out.line();
  const rows = settingRows();
  out.table(
    [
      [dim("configuration"), dim("flag"), dim("variable")],
      ...rows.map(([name, flag, variable]) => [name, cyan(flag), variable]),
    ],
    2,
    width,
  );
  out.line();
  out.paragraph(
    "RUSSET_PRIVATE_KEY may hold the key itself, for machines that have no files.",
    2,
    width,
  );
  heading("Exit status", out);
  out.table(statusRows([]), 2, width);
  out.line();
  out.line(dim("russet <command> --help says more about each."));
}

/** The help of one command; `own` are the flags that its words bring along. */
export function showHelp(
  command: Command,
  own: readonly Flag[],
  flags: readonly Flag[],
  out: Printer,
): void {
  const width = widthFor(out);
  out.paragraph([bold(`russet ${command.name}`), "  ", dim(command.summary)], 0, width);
  heading("Usage", out);
  out.paragraph(["russet ", cyan(command.name), " ", command.usage], 2, width);
  for (const text of command.about) {
    out.line();
    out.paragraph(prose(text), 2, width);
  }
  if (own.length > 0) {
    heading("What it takes", out);
    out.table(own.map(flagRow), 2, width);
    showValues(own, out, width);
  }
  if (flags.length > 0) {
    heading("Flags", out);
    out.table(flags.map(flagRow), 2, width);
    showValues(flags, out, width);
  }
  heading("Flags of every command", out);
  out.table(commonFlags.map(flagRow), 2, width);
  heading("Exit status", out);
  out.table(statusRows(command.statuses ?? []), 2, width);
  if (command.examples.length > 0) {
    heading("Examples", out);
    for (const [line, about] of command.examples) {
      showExample(line, about, out, width);
    }
  }
}

/** A command to copy, on a line of its own: what it does stands behind it, or above if it must. */
function showExample(line: string, about: string, out: Printer, width: number): void {
  const behind = about === "" ? "" : `   # ${about}`;
  if (widthOf(`  $ ${line}${behind}`) <= width) {
    out.line("  ", dim("$ "), line, dim(behind));
    return;
  }
  if (about !== "") {
    out.paragraph(dim(`# ${about}`), 2, width);
  }
  out.line("  ", dim("$ "), line);
}

/** The values that are known for some flags, each with its meaning. */
function showValues(flags: readonly Flag[], out: Printer, width: number): void {
  for (const { name, values = {} } of flags) {
    const rows = Object.entries(values).map(([value, meaning]) => [cyan(value), prose(meaning)]);
    if (rows.length > 0) {
      heading(`--${name}`, out);
      out.table(rows, 2, width);
    }
  }
}

function heading(title: string, out: Printer): void {
  out.line();
  out.line(bold(title));
}

function flagRow({ name, short, value, negatable, about }: Flag): Span[] {
  const long = negatable ? `--[no-]${name}` : `--${name}`;
  const dashes = short === undefined ? long : `-${short}, ${long}`;
  return [[cyan(dashes), value === undefined ? "" : ` ${value}`], prose(about)];
}

/** Every status, in the words of the command where it has some. */
function statusRows(own: readonly (readonly [number, string])[]): Span[][] {
  const all: [number, string][] = [
    [Exit.done, own.length === 0 ? "done; what was asked about is genuine" : "done"],
    [Exit.refused, "not genuine, or not found"],
    [Exit.usage, "the command line or a setting has to be mended"],
    [Exit.service, "a server refused, or could not be asked"],
    [Exit.undecided, "it cannot be told"],
    [Exit.internal, "a fault in russet"],
  ];
  const isShown = ([status]: [number, string]) =>
    own.length === 0 ||
    status === Exit.done ||
    status === Exit.usage ||
    own.some(([known]) => known === status);
  return all
    .filter(isShown)
    .map(([status, general]) => [
      cyan(String(status)),
      own.find(([known]) => known === status)?.[1] ?? general,
    ]);
}

/** The command with this name. */
export function findCommand(commands: readonly Command[], name: string): Command | undefined {
  return commands.find((command) => command.name === name);
}

/** What to type instead of a command that there is not. */
export function commandHint(commands: readonly Command[], name: string): string {
  const near = nearest(
    name,
    commands.map((command) => command.name),
  );
  const hint = near === undefined ? "" : `Did you mean russet ${near}? `;
  return `${hint}russet --help lists the commands.`;
}
