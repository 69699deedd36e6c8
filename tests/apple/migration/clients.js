// Every endpoint through both clients: what they send, and what they make of what is answered.

import { decodeJwt, decodeProtectedHeader, jwtVerify } from "jose";

import { calls, REFUSALS } from "./calls.js";
import { outcome, same, sameType } from "./libraries.js";
import { changes, sample } from "./samples.js";
import { withRecorder } from "./server.js";

/** What the transport adds, which is `node-fetch` there and the runtime's `fetch` here. */
const TRANSPORT = [
  "accept-encoding",
  "accept-language",
  "connection",
  "content-length",
  "host",
  "sec-fetch-mode",
  "transfer-encoding",
];

export async function compareClients(both, credentials, classes, report) {
  await withRecorder(async (recorder) => {
    const clients = Object.fromEntries(
      Object.entries(both).map(([name, library]) => [
        name,
        clientOf(library, credentials, recorder),
      ]),
    );
    await report.check("every method is called", () => {
      const called = new Set(calls(both.apple).map(([method]) => method));
      const own = ["constructor", "createBearerToken", "makeFetchRequest", "makeRequest"];
      const methods = Object.getOwnPropertyNames(both.apple.AppStoreServerAPIClient.prototype);
      same([...called].sort(), methods.filter((name) => !own.includes(name)).sort(), "methods");
    });
    for (const [index, [method, , model]] of calls(both.apple).entries()) {
      const success = { status: 200, body: model ? JSON.stringify(sample(model)) : "" };
      const answers = [success, { ...success, status: 202 }, ...REFUSALS];
      if (model === undefined) {
        answers.push({ status: 200, body: "<html>" });
      } else {
        answers.push({ status: 200, body: "no JSON" }, { status: 200, body: "" });
      }
      for (const answer of answers) {
        const what = `${method} (${index}), answered ${answer.status} ${answer.body.slice(0, 20)}`;
        await report.check(what, async () => {
          const ask = (name) =>
            recorder.exchange(answer, () => {
              const [, values] = calls(both[name])[index];
              return outcome(() => clients[name][method](...values), both[name]);
            });
          const theirs = await ask("apple");
          const ours = await ask("russet");
          same(ours.result, theirs.result, "outcome");
          same(ours.requests.length, 1, "requests");
          await compareRequests(ours.requests[0], theirs.requests[0], credentials);
        });
      }
      if (model !== undefined && firstOf(both.apple, method) === index) {
        await compareAnswers(both, clients, recorder, { index, method, model, classes }, report);
      }
    }
  });
}

/** Answers whose members are of the wrong type. */
async function compareAnswers(both, clients, recorder, asked, report) {
  const { index, method, model, classes } = asked;
  for (const [what, changed] of changes(model)) {
    await report.check(`${method}: ${what}`, async () => {
      const answer = { status: 200, body: JSON.stringify(changed) };
      const ask = async (name) => {
        const [, values] = calls(both[name])[index];
        const call = () => outcome(() => clients[name][method](...values), both[name]);
        return (await recorder.exchange(answer, call)).result;
      };
      sameType(await ask("russet"), await ask("apple"), classes);
    });
  }
}

function firstOf(library, method) {
  return calls(library).findIndex(([name]) => name === method);
}

/** A client that calls this machine. */
export function clientOf({ AppStoreServerAPIClient, Environment }, credentials, { address }) {
  const { key, keyId, issuer, bundleId } = credentials;
  const client = new AppStoreServerAPIClient(key, keyId, issuer, bundleId, Environment.SANDBOX);
  client.urlBase = address;
  return client;
}

async function compareRequests(ours, theirs, { publicKey, issuer }) {
  same(ours.method, theirs.method, "method");
  const [mine, other] = [ours, theirs].map(({ url }) => new URL(url, "http://server"));
  same(mine.pathname, other.pathname, "path");
  same([...mine.searchParams], [...other.searchParams], "query");
  same(ours.body.toString("base64"), theirs.body.toString("base64"), "body");
  const [headers, others] = [ours.headers, theirs.headers].map(withoutTransport);
  const { authorization, "user-agent": agent, ...rest } = headers;
  const { authorization: token, "user-agent": prefix, ...expected } = others;
  same(rest, expected, "headers");
  same(agent.startsWith(`${prefix} russet/`), true, `user-agent ${agent}`);
  const [claims, wanted] = [authorization, token].map((text) => {
    const jws = text.replace(/^Bearer /, "");
    return { header: decodeProtectedHeader(jws), claims: decodeJwt(jws), jws };
  });
  await jwtVerify(claims.jws, publicKey, { issuer, audience: "appstoreconnect-v1" });
  same(claims.header, wanted.header, "token's header");
  const lifetime = ({ iat, exp }) => exp - iat;
  same(lifetime(claims.claims), lifetime(wanted.claims), "token's lifetime");
  const fixed = ({ iat, exp, ...others }) => others;
  same(fixed(claims.claims), fixed(wanted.claims), "token's claims");
}

function withoutTransport(headers) {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !TRANSPORT.includes(name)));
}
