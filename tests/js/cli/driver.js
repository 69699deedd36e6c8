// Runs the command line as people do, and remembers everything it ever said.

import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";

/** Variables that would change what a program says, and those of whoever runs the tests. */
const CLEAN = Object.fromEntries(
  Object.entries(process.env).filter(
    ([name]) => !/^(RUSSET_|NO_COLOR|FORCE_COLOR|NODE_|XDG_|npm_)/.test(name),
  ),
);

export class Driver {
  /** Everything that was printed, but for what is asked for to be printed. */
  said = "";
  #program;
  #cwd;

  /** @param program the words that start the command line */
  constructor(program, cwd) {
    this.#program = program;
    this.#cwd = cwd;
  }

  start(args, { env = {}, stdio = ["pipe", "pipe", "pipe"] } = {}) {
    const [program, ...first] = this.#program;
    return spawn(program, [...first, ...args], {
      cwd: this.#cwd,
      // Nobody's own configuration takes part.
      env: { ...CLEAN, HOME: this.#cwd, XDG_CONFIG_HOME: this.#cwd, ...env },
      stdio,
      timeout: 60_000,
      killSignal: "SIGKILL",
    });
  }

  /** What a command line prints, and how it ends. */
  async run(args, { input, env, isSecret = false } = {}) {
    const child = this.start(args, { env });
    // Not everybody reads to the end what is sent.
    child.stdin.on("error", () => {});
    child.stdin.end(input ?? "");
    const ended = new Promise((resolve, reject) => {
      child.once("error", reject).once("close", (status, signal) => resolve(status ?? signal));
    });
    const [out, err, status] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
    this.said += isSecret ? err : out + err;
    return { out, err, status };
  }

  /** What a command line prints where somebody looks: a terminal of 60 columns. */
  async inTerminal(args, env = "") {
    const child = spawn(
      "script",
      ["-qec", `stty cols 60; ${env} ${this.quoted(args)}`, "/dev/null"],
      {
        cwd: this.#cwd,
        env: { PATH: process.env.PATH, HOME: this.#cwd, TERM: "xterm" },
        stdio: ["ignore", "pipe", "ignore"],
        timeout: 60_000,
      },
    );
    const said = await text(child.stdout);
    this.said += said;
    return said.replaceAll("\r\n", "\n");
  }

  /** The words for a shell. */
  quoted(args) {
    return [...this.#program, ...args]
      .map((word) => `'${word.replaceAll("'", "'\\''")}'`)
      .join(" ");
  }
}
