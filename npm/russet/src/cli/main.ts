#!/usr/bin/env node

import process from "node:process";
import { Exit } from "./exit.js";
import { run } from "./run.js";

// Whoever reads has seen enough, as `head` has.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") {
    process.exit(process.exitCode ?? Exit.done);
  }
  throw error;
});
process.stderr.on("error", () => {});
process.once("SIGINT", () => {
  if (process.stderr.isTTY) {
    process.stderr.write("\r\x1b[2K");
  }
  process.exit(Exit.interrupted);
});

run(process.argv.slice(2)).then((status) => {
  process.exitCode = status;
});
