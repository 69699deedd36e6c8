// Pages: served on loopback under a strict policy, and opened by Chromium with a fresh profile.

import { createHash } from "node:crypto";
import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize, sep } from "node:path";
import { chromium } from "playwright-core";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".wasm": "application/wasm",
};

export const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--js-flags=--expose-gc",
];

/** Where a variable says it is, or where Debian and Ubuntu put it; `xtask/src/runtimes.rs` looks there too. */
export function browser() {
  const places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
  return process.env.CHROMIUM ?? places.find((place) => existsSync(place));
}

/** A page that loads one script, with an import map if there is no bundler to resolve names. */
export function page(script, imports) {
  const map = imports && JSON.stringify({ imports });
  const tag = map ? `<script type="importmap">${map}</script>` : "";
  return `<!doctype html><meta charset="utf-8"><title>russet</title>${tag}<script type="module" src="./${script}"></script>\n`;
}

/** Opens the page of a folder, which may call `store` if there is one, and hands it to `work`. */
export async function withPage(folder, work, store = "") {
  const server = await serve(folder, store);
  try {
    const program = await chromium.launch({
      executablePath: browser(),
      args: FLAGS,
      timeout: 60_000,
    });
    try {
      const opened = await program.newPage();
      const said = [];
      opened.on("console", (message) => said.push(message.text()));
      opened.on("pageerror", (error) => said.push(String(error)));
      const search = new URLSearchParams({ store });
      await opened.goto(`http://127.0.0.1:${server.address().port}/?${search}`);
      return await work(opened, said);
    } finally {
      await program.close();
    }
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

export async function runPage(folder, store) {
  const run = async (opened, said) => {
    const started = await opened.evaluate(() => "results" in globalThis);
    if (!started) {
      throw new Error(`the page did not start: ${said.join("\n")}`);
    }
    return await opened.evaluate(() => globalThis.results);
  };
  return await withPage(folder, run, store);
}

/**
 * Only what the page itself serves may run, and WebAssembly. An import map stands in the page, so
 * it is named by its hash.
 */
function policy(folder, store) {
  const [, map] =
    /<script type="importmap">(.*?)<\/script>/.exec(
      readFileSync(join(folder, "index.html"), "utf8"),
    ) ?? [];
  const hash = map && `'sha256-${createHash("sha256").update(map).digest("base64")}'`;
  const scripts = `script-src 'self' 'wasm-unsafe-eval' ${hash ?? ""}`.trim();
  return `default-src 'self'; connect-src 'self' ${store}; ${scripts}`;
}

async function serve(folder, store) {
  const headers = { "content-security-policy": policy(folder, store) };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, "http://page");
    const file = join(folder, normalize(pathname === "/" ? "/index.html" : pathname));
    if (!file.startsWith(folder + sep) || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404, headers).end();
      return;
    }
    const type = TYPES[extname(file)] ?? "application/octet-stream";
    response.writeHead(200, { ...headers, "content-type": type }).end(readFileSync(file));
  });
  await new Promise((resolve, reject) => {
    server.once("error", reject).listen(0, "127.0.0.1", resolve);
  });
  return server;
}
