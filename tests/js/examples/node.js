// A server in Node with a database of SQLite, which is looked into from outside.

import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { rmSync } from "node:fs";
import { request } from "node:http";
import { createServer } from "node:net";
import { join } from "node:path";
import { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { setTimeout } from "node:timers/promises";

/** Runs a server for as long as `work` takes. The node that runs it has SQLite. */
export async function withNode(cwd, node, script, work) {
  const database = join(cwd, "notifications.sqlite");
  for (const end of ["", "-wal", "-shm"]) {
    rmSync(database + end, { force: true });
  }
  const port = await freePort();
  const child = spawn(node, ["--disable-warning=ExperimentalWarning", script], {
    cwd,
    env: { ...process.env, RUSSET_BINDING: undefined, PORT: String(port), DATABASE: database },
    stdio: ["ignore", "ignore", "pipe"],
  });
  const said = text(child.stderr);
  const address = `http://127.0.0.1:${port}/`;
  try {
    await started(address, child);
    const post = (body) => send(address, body);
    const kept = async () => ({
      notifications: read(node, database, "notifications"),
      transactions: read(node, database, "transactions"),
    });
    return await work({ post, kept, breakDown: (during) => locked(node, database, during) });
  } catch (error) {
    child.kill();
    console.log(await said);
    throw error;
  } finally {
    child.kill();
  }
}

/** An exchange on a connection of its own: a string has a length, a stream does not say. */
function send(address, body) {
  return new Promise((resolve, reject) => {
    const length = typeof body === "string" ? { "content-length": Buffer.byteLength(body) } : {};
    const options = { agent: false, method: "POST", headers: length };
    const sent = request(address, options, async (response) => {
      resolve({ status: response.statusCode, text: await text(response) });
    });
    sent.once("error", reject);
    Readable.from(typeof body === "string" ? [body] : body).pipe(sent);
  });
}

async function started(address, child) {
  for (let tries = 0; tries < 200 && child.exitCode === null; tries += 1) {
    const answers = await fetch(address, { method: "POST", body: "{}" }).then(
      (answer) => answer.status === 400,
      () => false,
    );
    if (answers) {
      return;
    }
    await setTimeout(50);
  }
  throw new Error("the server did not start");
}

const OPEN = `const { DatabaseSync } = require("node:sqlite");
const database = new DatabaseSync(process.argv[1]);`;

/** The rows of a table; none if there is no such table. */
export function read(node, database, table) {
  const script = `${OPEN} const found = database
    .prepare("SELECT 1 FROM sqlite_master WHERE name = ?").get(process.argv[2]);
  console.log(JSON.stringify(found ? database.prepare("SELECT * FROM " + process.argv[2]).all() : []));`;
  const quiet = "--disable-warning=ExperimentalWarning";
  const ended = spawnSync(node, [quiet, "--eval", script, database, table], { encoding: "utf8" });
  if (ended.status !== 0) {
    throw new Error(ended.stderr);
  }
  return JSON.parse(ended.stdout);
}

/** Another program writes to the database for as long as `during` takes, and nobody else can. */
async function locked(node, database, during) {
  const script = `${OPEN} database.exec("BEGIN EXCLUSIVE"); console.log("locked"); setInterval(() => {}, 1000);`;
  const child = spawn(node, ["--eval", script, database], { stdio: ["ignore", "pipe", "ignore"] });
  await once(child.stdout, "data");
  try {
    await during();
  } finally {
    child.kill();
    await once(child, "close");
  }
}

async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  await once(server, "close");
  return port;
}
