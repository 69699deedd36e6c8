// Installs the packed tarballs as a user would install the published packages.

import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/**
 * The platform packages come as tarballs too, so no registry is asked for anything. They are named
 * as optional ones, as the package itself names them: npm takes those that fit the machine.
 */
export function install(project, packages, flags = []) {
  const file = join(project, "package.json");
  const manifest = JSON.parse(readFileSync(file, "utf8"));
  for (const tarball of readdirSync(packages)) {
    const [, platform] = /^russet(?:-(\D.*))?-\d+\.\d+\.\d+\.tgz$/.exec(tarball) ?? [];
    const kind = platform === undefined ? "dependencies" : "optionalDependencies";
    const name = platform === undefined ? "russet" : `@russet/${platform}`;
    manifest[kind] = { ...manifest[kind], [name]: pathToFileURL(join(packages, tarball)).href };
  }
  writeFileSync(file, JSON.stringify(manifest, null, 2));
  const options = [
    "--offline",
    "--no-audit",
    "--no-fund",
    "--no-package-lock",
    "--ignore-scripts",
    "--loglevel=error",
    ...flags,
  ];
  execFileSync("npm", ["install", ...options], {
    cwd: project,
    shell: process.platform === "win32",
    stdio: ["ignore", "ignore", "inherit"],
  });
}
