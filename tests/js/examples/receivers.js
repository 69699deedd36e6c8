// The examples that receive notifications: all of them have to pass the same trial.

import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { Miniflare } from "miniflare";
import { bundleConfigured, COMPATIBILITY_DATE } from "../drivers/workerd.js";
import { bodyOf, messages, payloadOf } from "./messages.js";
import { withNode } from "./node.js";
import { example, isSame, isShort, trustTests, typed } from "./project.js";

/**
 * @param post posts a body and gives the status and the text of the answer
 * @param kept gives the rows of both tables
 * @param breakDown makes storing fail for as long as its argument takes
 */
async function trial({ check, post, kept, breakDown, all }) {
  const { production, sandbox, foreign, forged } = all;
  const uuids = async () => (await kept()).notifications.map(({ uuid }) => uuid).sort();
  const [first, second, third] = production;
  const idOf = (jws) => payloadOf(jws).notificationUUID;

  await check("what is not genuine is refused, and not kept", async () => {
    for (const [body, text] of [
      [bodyOf(forged), "jws/signature"],
      [bodyOf(foreign), "identity/bundle-id"],
      [bodyOf("a.b"), "jws/parts"],
      [bodyOf(""), "jws/parts"],
      ["{}", "jws/parts"],
      ["[]", "jws/parts"],
      ["null", "jws/parts"],
      ['{"signedPayload":7}', "jws/parts"],
      ["no JSON", "jws/parts"],
      ["", "jws/parts"],
    ]) {
      assert.deepEqual(await post(body), { status: 400, text }, body.slice(0, 40));
    }
    assert.deepEqual(await uuids(), []);
  });
  await check("what is too long is refused, with a length or without", async () => {
    const body = bodyOf("x".repeat(300 * 1024));
    // Whoever is refused while it sends may hear of it, or find the connection closed.
    for (const sent of [body, new Blob([body]).stream()]) {
      const { status } = await post(sent).catch(() => ({ status: "closed" }));
      assert.ok([413, "closed"].includes(status), String(status));
    }
    assert.equal((await post(bodyOf("x".repeat(200 * 1024)))).status, 400, "just below");
    assert.deepEqual(await uuids(), []);
  });
  await check("what is genuine is kept, from production and the sandbox", async () => {
    assert.deepEqual(await post(bodyOf(first)), { status: 200, text: "" });
    assert.deepEqual(await post(bodyOf(sandbox[0])), { status: 200, text: "" });
    assert.deepEqual(await uuids(), [idOf(first), idOf(sandbox[0])].sort());
    const { notifications } = await kept();
    const found = notifications.find(({ uuid }) => uuid === idOf(first));
    assert.equal(found.environment, "Production");
    assert.equal(JSON.parse(found.content).payload.notificationUUID, idOf(first));
  });
  await check("what comes again is kept once and answered alike", async () => {
    const again = await Promise.all(
      [first, second, second, second].map((one) => post(bodyOf(one))),
    );
    assert.ok(
      again.every(({ status }) => status === 200),
      JSON.stringify(again),
    );
    assert.deepEqual(await uuids(), [idOf(first), idOf(second), idOf(sandbox[0])].sort());
  });
  await check(
    "the transactions are kept, each in its environment, the newest state of it",
    async () => {
      const { transactions } = await kept();
      const places = transactions.map(({ environment }) => environment).sort();
      assert.deepEqual(places, ["Production", "Production", "Sandbox"]);
      for (const { product_id, signed_date } of transactions) {
        assert.equal(product_id, "com.example.monthly");
        assert.ok(signed_date > 0);
      }
    },
  );
  await check("while it cannot be kept the answer is 500, and 200 afterwards", async () => {
    await breakDown(async () => {
      assert.equal((await post(bodyOf(third))).status, 500);
    });
    assert.equal((await post(bodyOf(third))).status, 200);
    assert.ok((await uuids()).includes(idOf(third)));
  });
}

export async function nodeServer(setting) {
  await check("it is short", setting, () => isShort("node-notifications", 150));
  await server("node-notifications", setting);
}

export async function honoServer(setting) {
  await check("it is short", setting, () => {
    isShort("hono-notifications", 120);
    isSame(
      "database.js",
      "hono-notifications",
      "node-notifications",
      "backfill",
      "route-handler/app",
    );
  });
  await server("hono-notifications", setting);
}

const check = (name, setting, test) => setting.check(name, test);

async function server(name, setting) {
  const cwd = example(name, setting);
  const all = await messages(setting.work);
  const strict = await withNode(cwd, setting.node, "server.js", async ({ post }) =>
    post(bodyOf(all.production[0])),
  );
  await check("as it stands, it trusts nobody but Apple", setting, () => {
    assert.deepEqual(strict, { status: 400, text: "x509/root" });
  });
  trustTests(cwd, "server.js", all.root);
  await withNode(cwd, setting.node, "server.js", (tools) => trial({ ...setting, ...tools, all }));
}

export async function routeHandler(setting) {
  const cwd = example("route-handler", setting);
  await check("it is short", setting, () => {
    isShort("route-handler", 150);
    isSame("body.ts", "route-handler/app/notifications", "worker-notifications/src");
  });
  await check("its types are right", setting, () => typed(cwd));
  const all = await messages(setting.work);
  trustTests(cwd, "app/notifications/route.ts", all.root);
  // As a framework does: a request for the handler, and 500 for what it throws.
  writeFileSync(
    join(cwd, "framework.ts"),
    `import { createServer } from "node:http";
import { POST } from "./app/notifications/route.ts";
createServer(async (incoming, outgoing) => {
  const body = new ReadableStream({
    async start(controller) {
      for await (const part of incoming) controller.enqueue(new Uint8Array(part));
      controller.close();
    },
  });
  const request = new Request("http://page/", { method: "POST", body, duplex: "half" });
  const response = await POST(request).catch(() => new Response(null, { status: 500 }));
  outgoing.writeHead(response.status).end(await response.text());
}).listen(process.env.PORT);
`,
  );
  await withNode(cwd, setting.node, "framework.ts", (tools) =>
    trial({ ...setting, ...tools, all }),
  );
}

export async function worker(setting) {
  const cwd = example("worker-notifications", setting);
  await check("it is short", setting, () => isShort("worker-notifications", 170));
  await check("its types are right", setting, () => typed(cwd));
  const all = await messages(setting.work);
  trustTests(cwd, "src/worker.ts", all.root);
  const folder = join(cwd, "built");
  bundleConfigured(cwd, "wrangler.jsonc", folder);
  const miniflare = new Miniflare({
    host: "127.0.0.1",
    port: 0,
    compatibilityDate: COMPATIBILITY_DATE,
    modules: true,
    modulesRoot: folder,
    modulesRules: [{ type: "CompiledWasm", include: ["**/*.wasm"] }],
    script: readFileSync(join(folder, "worker.js"), "utf8"),
    scriptPath: join(folder, "worker.js"),
    d1Databases: ["DB"],
    queueProducers: { WORK: "app-store" },
    queueConsumers: { "app-store": { maxBatchTimeout: 0.05, retryDelay: 0 } },
  });
  try {
    await miniflare.ready;
    const database = await miniflare.getD1Database("DB");
    const sql = readFileSync(join(cwd, "migrations/0001_notifications.sql"), "utf8");
    const statements = sql.replace(/^--.*$/gm, "").split(";");
    for (const statement of statements.filter((one) => one.trim() !== "")) {
      await database.prepare(statement).run();
    }
    const rows = async (table) => (await database.prepare(`SELECT * FROM ${table}`).all()).results;
    const post = async (body) => {
      const init = { method: "POST", body, ...(typeof body !== "string" && { duplex: "half" }) };
      const answer = await miniflare.dispatchFetch("http://worker/", init);
      return { status: answer.status, text: answer.status === 500 ? "" : await answer.text() };
    };
    const kept = async () => {
      // The queue works when it has time.
      for (let tries = 0; tries < 200; tries += 1) {
        const waiting = await database
          .prepare("SELECT count(*) AS count FROM notifications WHERE NOT done")
          .first("count");
        if (waiting === 0) {
          break;
        }
        await setTimeout(50);
      }
      const [notifications, transactions] = [
        await rows("notifications"),
        await rows("transactions"),
      ];
      assert.ok(
        notifications.every(({ done }) => done === 1),
        "the queue has done its work",
      );
      return { notifications, transactions };
    };
    const breakDown = async (during) => {
      await database.prepare("ALTER TABLE notifications RENAME TO elsewhere").run();
      await during();
      await database.prepare("ALTER TABLE elsewhere RENAME TO notifications").run();
    };
    await trial({ ...setting, post, kept, breakDown, all });
    await check("only posts are taken", setting, async () => {
      const answer = await miniflare.dispatchFetch("http://worker/");
      assert.deepEqual([answer.status, answer.headers.get("allow")], [405, "POST"]);
    });
    await check("what the queue could not do is done when it comes again", setting, async () => {
      await database.prepare("UPDATE notifications SET done = 0").run();
      await database.prepare("DELETE FROM transactions").run();
      assert.equal((await post(bodyOf(all.production[0]))).status, 200);
      for (let tries = 0; tries < 100 && (await rows("transactions")).length === 0; tries += 1) {
        await setTimeout(50);
      }
      assert.equal((await rows("transactions")).length, 1);
    });
  } finally {
    await miniflare.dispose();
  }
}
