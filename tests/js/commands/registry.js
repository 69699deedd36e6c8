// A registry of npm's that has the packed packages, as if they were published. For everything else
// it names the one that this machine uses anyway.

import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { printed } from "../drivers/process.js";
import { listen } from "./listen.js";

/** Serves the tarballs of a folder until it is closed. */
export async function startRegistry(packages) {
  const cwd = packages;
  const others = printed("npm", ["config", "get", "registry"], { cwd }).trim().replace(/\/$/, "");
  const tarballs = new Map();
  for (const file of readdirSync(packages).filter((name) => name.endsWith(".tgz"))) {
    const tarball = join(packages, file);
    const text = printed("tar", ["-xzOf", tarball, "package/package.json"], { cwd });
    const manifest = JSON.parse(text);
    tarballs.set(manifest.name, { manifest, file, bytes: readFileSync(tarball) });
  }
  return await listen(({ path }, url) => {
    const name = decodeURIComponent(path.slice(1));
    const found = tarballs.get(name);
    if (found !== undefined) {
      return { json: described(found, url) };
    }
    const asked = [...tarballs.values()].find(({ file }) => file === basename(path));
    return asked === undefined ? { location: `${others}${path}` } : { bytes: asked.bytes };
  });
}

function described({ manifest, file, bytes }, url) {
  const { name, version } = manifest;
  const integrity = `sha512-${createHash("sha512").update(bytes).digest("base64")}`;
  const dist = { tarball: `${url}/${file}`, integrity };
  return { name, "dist-tags": { latest: version }, versions: { [version]: { ...manifest, dist } } };
}
