import type { Command } from "../command.js";
import { SCRIPTS } from "../completion.js";
import { Exit, UsageFault } from "../exit.js";

export const completionCommand: Command = {
  name: "completion",
  summary: "print what makes a shell complete russet's command lines",
  usage: "bash | zsh | fish",
  about: [
    "It works for a russet that the shell finds: installed with npm install --global russet.",
  ],
  flags: [],
  examples: [
    ['eval "$(russet completion bash)"', "in ~/.bashrc"],
    ['eval "$(russet completion zsh)"', "in ~/.zshrc, after compinit"],
    ["russet completion fish | source", "in ~/.config/fish/config.fish"],
  ],
  statuses: [[Exit.done, "done"]],
  words: () => Object.keys(SCRIPTS),
  async run({ given, terminal: { out } }) {
    const [shell = ""] = given.words;
    if (given.words.length !== 1 || !Object.hasOwn(SCRIPTS, shell)) {
      throw new UsageFault("say which shell it is", "russet completion bash, zsh or fish");
    }
    out.raw(SCRIPTS[shell] ?? "");
    return Exit.done;
  },
};
