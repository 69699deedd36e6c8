import { createServer } from "node:http";
import { MalformedError, UntrustedError, Verifier } from "russet";
import { keep } from "./database.js";

const verifier = new Verifier({
  bundleId: "com.example.app",
  appAppleId: 1234567890,
  environments: ["Production", "Sandbox"],
});

const LIMIT = 256 * 1024;

const server = createServer(async (request, response) => {
  try {
    const [status, text] = await answer(request);
    response.writeHead(status).end(text);
  } catch (error) {
    // The App Store sends it again.
    console.error(error);
    response.writeHead(500).end();
  }
});
server.requestTimeout = 10_000;
server.listen(process.env.PORT ?? 3000);

/** The status and the text of an answer: 200 once the notification is kept. */
async function answer(request) {
  if (request.method !== "POST") {
    return [405];
  }
  const body = await readText(request);
  if (body === undefined) {
    return [413, "too long"];
  }
  let notification;
  try {
    notification = verifier.notification(signedPayloadOf(body));
  } catch (error) {
    if (error instanceof UntrustedError || error instanceof MalformedError) {
      return [400, error.code];
    }
    throw error;
  }
  keep(notification);
  return [200];
}

/** The text of a body, unless it is too long: no more than that is ever held. */
async function readText(request) {
  const parts = [];
  let length = 0;
  for await (const part of request) {
    length += part.length;
    // The rest is read too, so that the answer can be heard, and let go.
    if (length <= LIMIT) {
      parts.push(part);
    }
  }
  return length <= LIMIT ? Buffer.concat(parts).toString() : undefined;
}

/** What is no notification at all is left to the verifier to refuse. */
function signedPayloadOf(body) {
  try {
    return String(JSON.parse(body).signedPayload);
  } catch {
    return "";
  }
}
