import { MalformedError, Verifier } from "russet";
import { jws, now, options } from "./sample.js";

const verifier = new Verifier(options);
const start = verifier.transaction(jws, { now });

export default {
  async fetch(): Promise<Response> {
    const lines = [`${start.productId} ${start.environment}`];
    try {
      verifier.transaction("a.b");
    } catch (error) {
      if (error instanceof MalformedError) {
        lines.push(`${error instanceof Error} ${error.code}`);
      }
    }
    return new Response(lines.join("\n"));
  },
};
