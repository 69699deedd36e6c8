// Commands as somebody types them, one after the other.

import { spawn } from "node:child_process";
import { once } from "node:events";

/** Runs a command to its end, and returns its status and what it said. */
export async function typed(command, { cwd, env }) {
  const shell = start(command, { cwd, env });
  const [status] = await once(shell.child, "close");
  return { status, said: shell.said() };
}

/** Runs a command that goes on, for as long as `work` takes; it is handed what was said so far. */
export async function serving(command, { cwd, env }, work) {
  const shell = start(command, { cwd, env });
  const closed = once(shell.child, "close");
  try {
    return await work(shell.said);
  } catch (error) {
    throw new Error(`${command}: ${error.message}\n${shell.said()}`);
  } finally {
    // The shell and everything below it.
    process.kill(-shell.child.pid, "SIGTERM");
    await closed;
  }
}

function start(command, { cwd, env }) {
  const child = spawn("bash", ["-ec", command], {
    cwd,
    detached: true,
    env: { ...process.env, RUSSET_BINDING: undefined, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let text = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (part) => {
      text += part;
    });
  }
  return { child, said: () => text };
}
