/** Whatever happens, no error, no hook and no object shows a key or a token. */

import { assert, assertEqual } from "../checks.js";
import { type Answer, type Check, FakeClock, json, Server, type Setting } from "./setting.js";

export async function run(check: Check, setting: Setting): Promise<void> {
  await check("a polluted Object.prototype leads no token elsewhere", async () => {
    const server = new Server(json({}));
    const prototype = Object.prototype as { baseUrl?: unknown };
    const elsewhere = "https://example.com";
    prototype.baseUrl = { Production: elsewhere, Sandbox: elsewhere };
    try {
      await setting.client("appstore", { fetch: server.fetch }).getTransactionInfo("1");
    } finally {
      delete prototype.baseUrl;
    }
    assertEqual(server.sent[0]?.url.host, "api.storekit.apple.com", "host");
  });
  const { privateKey } = setting.credentials;
  const key = String(privateKey).replace(/-----[^-]+-----|\s/g, "");
  /** Whatever it is, as far as it can be seen. */
  const shown = (value: unknown, depth = 0): string => {
    if (typeof value !== "object" || value === null || depth > 6) {
      return String(value);
    }
    const names = Object.getOwnPropertyNames(value);
    const members = names.map((name) => shown(Reflect.get(value, name), depth + 1));
    const text = value instanceof Error ? `${value} ${value.stack}` : "";
    return [text, JSON.stringify(value), ...names, ...members].join(" ");
  };
  const hides = (value: unknown, token: string, what: string) => {
    const text = shown(value);
    assert(!text.includes(key.slice(40, 80)), `${what} shows the key`);
    for (const part of token.split(".")) {
      for (let at = 0; at + 24 <= part.length; at += 8) {
        const piece = part.slice(at, at + 24);
        assert(!text.includes(piece), `${what} shows the token: ${text}`);
      }
    }
  };

  const echo: Answer = ({ headers }) =>
    json(
      { errorCode: 4_000_006, errorMessage: `You sent ${headers.get("authorization")}` },
      { status: 400 },
    );
  const bare: Answer = ({ headers }) => new Response(headers.get("authorization"), { status: 500 });
  const thrown: Answer = ({ request }) => {
    throw new TypeError(`cannot send ${JSON.stringify(request.headers)}`);
  };
  const short: Answer = ({ headers }) => {
    throw new TypeError(String(headers.get("authorization")));
  };
  const nested: Answer = ({ headers }) => {
    throw new TypeError("no", { cause: new Error(String(headers.get("authorization"))) });
  };
  const report: Answer = ({ headers }) =>
    json(
      {
        errors: [
          {
            errorCode: 4,
            errorMessage: `${headers.get("authorization")}`,
            fieldName: headers.get("authorization"),
            more: [headers.get("authorization")],
          },
        ],
      },
      { status: 400, headers: { "x-request-id": String(headers.get("authorization")) } },
    );
  const cut: Answer = ({ headers }) => {
    throw new TypeError(String(headers.get("authorization")?.slice(100)));
  };
  const text: Answer = ({ headers }) => {
    throw headers.get("authorization");
  };
  for (const [what, answer] of Object.entries({
    "an answer that sends the token back": echo,
    "a page that sends the token back": bare,
    "a report that sends the token back": report,
    "a fetch that tells what it was given": thrown,
    "a fetch that tells the token": short,
    "a fetch that hides the token in a cause": nested,
    "a fetch that tells the end of the token": cut,
    "a fetch that throws the token": text as Answer,
    success: json({}),
  })) {
    await check(`nothing shows a secret: ${what}`, async () => {
      const heard: unknown[] = [];
      const server = new Server(answer);
      const client = setting.client("appstore", {
        fetch: server.fetch,
        clock: new FakeClock(),
        onRequest: (exchange) => heard.push(exchange),
        onResponse: (...all) => heard.push(...all),
      });
      const error: unknown = await client.getTransactionInfo("1").catch((error: unknown) => error);
      const token = server.sent[0]?.headers.get("authorization")?.slice("Bearer ".length) ?? "";
      assert(token.length > 100 && heard.length > 1, "nothing was sent or heard");
      hides(error, token, "the error");
      hides(heard, token, "a hook");
      hides(client, token, "the client");
      hides(client.queues, token, "the queue");
    });
  }
  await check("nothing shows a secret: options that are wrong", async () => {
    for (const change of [
      { keyId: 1 },
      { privateKey: String(privateKey).replace("A", "B") },
      { more: privateKey },
      { environment: privateKey },
      { baseUrl: privateKey },
    ]) {
      try {
        setting.client("appstore", change as never);
        throw new RangeError("it was accepted");
      } catch (error) {
        assert(!(error instanceof RangeError), String(error));
        hides(error, "", "the error");
      }
    }
  });
}
