import { MalformedError, UntrustedError, Verifier } from "russet";
import { keep } from "../database.js";
import { readText } from "./body.ts";

const verifier = new Verifier({
  bundleId: "com.example.app",
  appAppleId: 1234567890,
  environments: ["Production", "Sandbox"],
});

/** Answers 200 once a notification is kept. Whatever is thrown is a 500, and the App Store sends again. */
export async function POST(request: Request): Promise<Response> {
  const body = await readText(request, 256 * 1024);
  if (body === undefined) {
    return new Response("too long", { status: 413 });
  }
  try {
    keep(verifier.notification(signedPayloadOf(body)));
    return new Response();
  } catch (error) {
    if (error instanceof UntrustedError || error instanceof MalformedError) {
      return new Response(error.code, { status: 400 });
    }
    throw error;
  }
}

/** What is no notification at all is left to the verifier to refuse. */
function signedPayloadOf(body: string): string {
  try {
    return String(JSON.parse(body).signedPayload);
  } catch {
    return "";
  }
}
