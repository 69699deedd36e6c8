// A server on this machine that answers with what a function returns.

import { once } from "node:events";
import { createServer } from "node:http";
import { text } from "node:stream/consumers";

export async function listen(answer) {
  const server = createServer(async (incoming, outgoing) => {
    const { pathname: path, searchParams: query } = new URL(incoming.url, "http://host");
    const body = await text(incoming);
    const request = { method: incoming.method, path, query, body };
    const { status = 200, json, bytes, location } = answer(request, url);
    if (location !== undefined) {
      outgoing.writeHead(302, { location }).end();
    } else {
      const type = bytes === undefined ? "application/json" : "application/octet-stream";
      outgoing.writeHead(status, { "content-type": type }).end(bytes ?? JSON.stringify(json));
    }
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const url = `http://127.0.0.1:${server.address().port}`;
  return { url, close: () => server.closeAllConnections() ?? server.close() };
}
