// Serves the page on this machine, under its policy.
//
// node serve.js [port]

import { readdir, readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize, sep } from "node:path";
import { argv } from "node:process";
import { fileURLToPath, pathToFileURL } from "node:url";
import { headers } from "./policy.js";

const PORT = 4180;
const FOLDER = fileURLToPath(new URL("dist", import.meta.url));
const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};

/**
 * The fonts, which the page needs before its styles tell it so: whoever waits for them lays the page
 * out twice. The page itself cannot ask for them, as nothing is preloaded from a disk.
 */
async function fonts(folder) {
  const names = await readdir(join(folder, "assets")).catch(() => []);
  return names
    .filter((name) => name.endsWith(".woff2"))
    .map((name) => `<./assets/${name}>; rel=preload; as=font; crossorigin`)
    .join(", ");
}

/** Listens on loopback alone, at this port or any that is free, for the page below `path`. */
export async function serve({ port = 0, folder = FOLDER, path = "/", seen = () => {} } = {}) {
  const server = createServer(async (request, response) => {
    seen(request.url);
    const { pathname } = new URL(request.url, "http://page");
    const inner = pathname.startsWith(path) ? pathname.slice(path.length) : undefined;
    const file =
      inner === undefined ? undefined : join(folder, normalize(`/${inner || "index.html"}`));
    const body =
      file?.startsWith(folder + sep) && ["GET", "HEAD"].includes(request.method)
        ? await readFile(file).catch(() => undefined)
        : undefined;
    if (body === undefined) {
      response.writeHead(404, headers).end();
      return;
    }
    const type = TYPES[extname(file)] ?? "application/octet-stream";
    const more = extname(file) === ".html" ? { link: await fonts(folder) } : {};
    response.writeHead(200, { ...headers, ...more, "content-type": type }).end(body);
  });
  await new Promise((resolve, reject) => {
    server.once("error", reject).listen(port, "127.0.0.1", resolve);
  });
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { url: `http://127.0.0.1:${server.address().port}${path}`, close };
}

if (import.meta.url === pathToFileURL(argv[1] ?? "").href) {
  const asked = argv[2] === undefined ? undefined : Number(argv[2]);
  // The usual port, so that the address stays the same; another one if somebody has it already.
  const { url } = await serve({ port: asked ?? PORT }).catch((error) => {
    if (asked !== undefined) throw error;
    return serve();
  });
  console.log(`The inspector is at ${url} until you press Ctrl-C`);
}
