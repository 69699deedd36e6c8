// As much of Cloudflare's API as Wrangler asks for when it deploys an example for the first time.

import { listen } from "./listen.js";

const DATABASE = { uuid: "11111111-2222-4333-8444-555555555555", name: "app-store" };
const QUEUE = /\/queues$/;

/** Keeps what was created, by kind and name. */
export async function startCloudflare() {
  const made = [];
  const { url, close } = await listen(({ method, path, query, body }) => {
    const answer = (result) => ({
      json: { success: true, result, errors: [], messages: [], result_info: { total_count: 1 } },
    });
    if (method === "POST" && path.endsWith("/d1/database")) {
      made.push(`database ${JSON.parse(body).name}`);
      return answer({ ...DATABASE, version: "production" });
    }
    if (path.endsWith("/query")) {
      for (const [, table] of JSON.parse(body).sql.matchAll(/CREATE TABLE (?!IF NOT)(\w+)/g)) {
        made.push(`table ${table}`);
      }
      return answer([{ results: [], success: true, meta: { duration: 1 } }]);
    }
    if (method === "POST" && QUEUE.test(path)) {
      const { queue_name } = JSON.parse(body);
      made.push(`queue ${queue_name}`);
      return answer({ queue_id: queue_name, queue_name });
    }
    if (QUEUE.test(path)) {
      const name = query.get("name");
      const queue = { queue_id: name, queue_name: name, consumers: [], producers: [] };
      return answer(made.includes(`queue ${name}`) ? [queue] : []);
    }
    if (path.endsWith("/consumers")) {
      if (method === "POST") made.push(`consumer ${path.split("/").at(-2)}`);
      return answer(method === "POST" ? {} : []);
    }
    if (/\/services\/[^/]+$/.test(path)) {
      const errors = [{ code: 10090, message: "there is no such Worker" }];
      return { status: 404, json: { success: false, result: null, errors, messages: [] } };
    }
    if (method === "PUT" && /\/scripts\/[^/]+$/.test(path)) {
      made.push(`Worker ${path.split("/").at(-1)}`);
      return answer({ id: "worker", etag: "1", startup_time_ms: 1, deployment_id: "1" });
    }
    if (path.endsWith("/settings")) {
      return answer({ bindings: [] });
    }
    if (path.endsWith("/deployments")) {
      return answer({ deployments: [] });
    }
    return answer(path.endsWith("/subdomain") ? { subdomain: "example", enabled: true } : []);
  });
  return { made, url: `${url}/client/v4`, close };
}
