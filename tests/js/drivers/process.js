// Runtimes that are programs: the suite's results are the last line that they print.

import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { text } from "node:stream/consumers";
import { setTimeout } from "node:timers/promises";

export function runProcess(program, args, options) {
  return JSON.parse(printed(program, args, options).trimEnd().split("\n").at(-1));
}

/** Everything that a program prints, which has to succeed. */
export function printed(program, args, { cwd, env = {}, minutes = 5 }) {
  const ended = spawnSync(program, args, {
    cwd,
    encoding: "utf8",
    env: { ...process.env, RUSSET_BINDING: undefined, ...env },
    killSignal: "SIGKILL",
    maxBuffer: 2 ** 28,
    timeout: minutes * 60_000,
  });
  if (ended.error !== undefined) {
    throw ended.error;
  }
  if (ended.status !== 0) {
    throw new Error(`ended with ${ended.status ?? ended.signal}\n${ended.stdout}${ended.stderr}`);
  }
  return ended.stdout;
}

/** Runs a server of Node's for as long as `work` takes, and returns what it printed. */
export async function withServer(cwd, script, work) {
  const port = await freePort();
  const server = spawn(process.execPath, [script], {
    cwd,
    env: { ...process.env, RUSSET_BINDING: undefined, PORT: String(port) },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const said = text(server.stdout);
  try {
    await work((request) => patiently(() => fetch(`http://127.0.0.1:${port}/`, request)));
  } finally {
    server.kill();
  }
  return await said;
}

/** A server takes a moment to start. */
async function patiently(ask) {
  for (const pause of [50, 100, 200, 400, 800, 1600, 3200]) {
    try {
      return await ask();
    } catch {
      await setTimeout(pause);
    }
  }
  return await ask();
}

async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  await once(server, "close");
  return port;
}
