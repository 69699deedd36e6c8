import { serve } from "@hono/node-server";
import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { MalformedError, UntrustedError, Verifier } from "russet";
import { keep } from "./database.js";

const verifier = new Verifier({
  bundleId: "com.example.app",
  appAppleId: 1234567890,
  environments: ["Production", "Sandbox"],
});

const app = new Hono();

app.post("/", bodyLimit({ maxSize: 256 * 1024 }), async (context) => {
  // What is no notification at all is left to the verifier to refuse.
  const body = await context.req.json().catch(() => undefined);
  keep(verifier.notification(String(body?.signedPayload)));
  return context.body(null, 200);
});

app.onError((error, context) => {
  if (error instanceof UntrustedError || error instanceof MalformedError) {
    return context.text(error.code, 400);
  }
  if ("getResponse" in error) {
    return error.getResponse();
  }
  // The App Store sends it again.
  console.error(error);
  return context.body(null, 500);
});

serve({ fetch: app.fetch, port: Number(process.env.PORT ?? 3000) });
