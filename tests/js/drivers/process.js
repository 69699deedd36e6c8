// Runtimes that are programs: the suite's results are the last line that they print.

import { spawnSync } from "node:child_process";

export function runProcess(program, args, options) {
  return JSON.parse(printed(program, args, options).trimEnd().split("\n").at(-1));
}

/** Everything that a program prints, which has to succeed. */
export function printed(program, args, { cwd, env = {} }) {
  const ended = spawnSync(program, args, {
    cwd,
    encoding: "utf8",
    env: { ...process.env, RUSSET_BINDING: undefined, ...env },
    killSignal: "SIGKILL",
    maxBuffer: 2 ** 28,
    timeout: 300_000,
  });
  if (ended.error !== undefined) {
    throw ended.error;
  }
  if (ended.status !== 0) {
    throw new Error(`ended with ${ended.status ?? ended.signal}\n${ended.stdout}${ended.stderr}`);
  }
  return ended.stdout;
}
