// A server on this machine that keeps what it was sent, and answers what it is told to.

import { createServer } from "node:http";

/** Runs work with such a server. */
export async function withRecorder(work) {
  const seen = [];
  const answers = [];
  const server = createServer(async (request, response) => {
    const parts = [];
    for await (const part of request) {
      parts.push(part);
    }
    const { method, url, headers } = request;
    seen.push({ method, url, headers, body: Buffer.concat(parts) });
    const { status, body, headers: more } = answers.shift() ?? { status: 500, body: "no answer" };
    response.writeHead(status, { "content-type": "application/json", ...more }).end(body);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = `http://127.0.0.1:${server.address().port}`;
  try {
    return await work({
      address,
      /** What a call sends to the server that answers this, and what comes of it. */
      async exchange(answer, call) {
        answers.splice(0, answers.length, answer);
        seen.length = 0;
        const result = await call();
        return { result, requests: [...seen] };
      },
    });
  } finally {
    server.closeAllConnections();
    server.close();
  }
}
