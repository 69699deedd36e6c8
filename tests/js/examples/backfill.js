// The example that gets what was missed, against the local store.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { startStore, storeKey } from "../drivers/store.js";
import { read } from "./node.js";
import { example, isShort, trustTests } from "./project.js";

export async function backfill({ check, node, work, folder }) {
  const cwd = example("backfill", { work, folder });
  await check("it is short", () => isShort("backfill", 170));
  const store = await startStore(work);
  const { privateKey, keyId, issuerId } = storeKey();
  writeFileSync(join(cwd, "key.p8"), privateKey, { mode: 0o600 });
  // The store stands where Apple's host is.
  writeFileSync(
    join(cwd, "store.mjs"),
    `const real = globalThis.fetch;
globalThis.fetch = (address, request) => {
  const { origin, pathname, search } = new URL(address);
  if (origin !== "https://api.storekit.apple.com") throw new Error(origin);
  return real(process.env.STORE + pathname + search, request);
};\n`,
  );
  const database = join(cwd, "notifications.sqlite");
  const run = async (scope, days) => {
    const quiet = "--disable-warning=ExperimentalWarning";
    const child = spawn(node, [quiet, "--import", "./store.mjs", "backfill.js", days], {
      cwd,
      env: {
        ...process.env,
        RUSSET_BINDING: undefined,
        KEY_FILE: "key.p8",
        KEY_ID: keyId,
        ISSUER_ID: issuerId,
        STORE: `${store.url}/${scope}/production`,
        DATABASE: database,
      },
    });
    const ended = new Promise((resolve) => child.once("close", resolve));
    const [out, err, status] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
    return { out, err, status };
  };

  await check("as it stands, it trusts nobody but Apple", async () => {
    const { status, out, err } = await run("strict", "1");
    assert.equal(status, 1, out + err);
    assert.match(err, /^refused: x509\/root /);
    assert.deepEqual(read(node, database, "transactions"), []);
  });
  trustTests(cwd, "backfill.js", store.root);
  const asked = (scope, name) =>
    store.log(scope).filter(({ endpoint }) => endpoint === name).length;
  await check("it keeps what the App Store remembers, each once, and the refunds", async () => {
    // What was refused is not lost: today is asked for again.
    const { status, out, err } = await run("first", "2");
    assert.deepEqual([status, err], [0, ""], out);
    const notifications = read(node, database, "notifications");
    assert.ok(notifications.length > 20, `${notifications.length} are more than a page`);
    const ids = new Set(notifications.map(({ uuid }) => uuid));
    assert.equal(ids.size, notifications.length);
    assert.match(out, /25 refunds, 0 refused\n$/);
    const taken = read(node, database, "transactions").filter(
      (one) => one.revocation_date !== null,
    );
    assert.equal(taken.length, 25);
  });
  await check("what was done is not asked for again, and nothing is kept twice", async () => {
    const before = read(node, database, "notifications").length;
    const { status, out } = await run("second", "2");
    assert.equal(status, 0, out);
    assert.equal(read(node, database, "notifications").length, before);
    assert.ok(asked("second", "getNotificationHistory") < asked("first", "getNotificationHistory"));
  });
  await check(
    "a failure that passes does not end it, one that stays does, and loses nothing",
    async () => {
      store.fail("third", "status:500", 1);
      assert.equal((await run("third", "2")).status, 0);
      store.fail("fourth", "error:AppNotFoundError", 9);
      const { status, err } = await run("fourth", "2");
      assert.equal(status, 1);
      assert.match(err, /AppNotFoundError/);
    },
  );
  await store.close();
}
