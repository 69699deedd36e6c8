// Installs the packed tarballs as a user would install the published packages.

import { execFileSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";

/** The platform packages come as tarballs too, so no registry is asked for anything. */
export function install(project, packages) {
  const tarballs = readdirSync(packages)
    .filter((name) => name.endsWith(".tgz"))
    .map((name) => join(packages, name));
  const flags = [
    "--offline",
    "--no-audit",
    "--no-fund",
    "--no-package-lock",
    "--ignore-scripts",
    "--loglevel=error",
  ];
  execFileSync("npm", ["install", ...flags, ...tarballs], {
    cwd: project,
    shell: process.platform === "win32",
    stdio: ["ignore", "ignore", "inherit"],
  });
}
