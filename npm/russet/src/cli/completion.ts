/** What may come next on a command line. The shells ask with `russet __complete <words>...`. */

import type { Command } from "./command.js";
import { commonFlags, findCommand } from "./help.js";
import { configFlag } from "./settings.js";

/** The words that may stand in the place of the last one, which may be empty. */
export function complete(words: readonly string[], commands: readonly Command[]): string[] {
  const begun = words.at(-1) ?? "";
  const [name = "", ...before] = words.slice(0, -1);
  const command = findCommand(commands, name);
  if (command === undefined) {
    return words.length > 1
      ? []
      : matching(
          commands.map(({ name }) => name),
          begun,
        );
  }
  const plain = before.filter((word) => !word.startsWith("-"));
  const flags = [
    ...(command.flagsFor?.(plain) ?? []),
    ...command.flags,
    ...commonFlags,
    configFlag,
  ];
  const last = words.at(-2) ?? "";
  const asking = flags.find(({ name, value }) => `--${name}` === last && value !== undefined);
  if (asking !== undefined) {
    return matching(Object.keys(asking.values ?? {}), begun);
  }
  if (begun.startsWith("-")) {
    return matching(
      flags.map(({ name }) => `--${name}`),
      begun,
    );
  }
  return matching(command.words?.(plain) ?? [], begun);
}

const matching = (words: readonly string[], begun: string) =>
  words.filter((word) => word.toLowerCase().startsWith(begun.toLowerCase()));

/** What each shell has to be told. Where there is nothing to say, it completes names of files. */
export const SCRIPTS: Readonly<Record<string, string>> = {
  bash: `_russet() {
  local IFS=$'\\n'
  COMPREPLY=($(russet __complete "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null))
}
complete -o default -F _russet russet
`,
  zsh: `#compdef russet
_russet() {
  local -a found
  found=(\${(f)"$(russet __complete "\${(@)words[2,CURRENT]}" 2>/dev/null)"})
  if (( \${#found} )); then compadd -a found; else _files; fi
}
compdef _russet russet
`,
  fish: `complete -c russet -a '(russet __complete (commandline -opc)[2..] (commandline -ct) 2>/dev/null)'
`,
};
