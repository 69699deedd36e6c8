import { MalformedError, Verifier } from "russet";
import { jws, now, options } from "./sample.js";

const verifier = new Verifier(options);
const { productId, environment } = verifier.transaction(jws, { now });
console.log(productId, environment);
try {
  verifier.transaction("a.b");
} catch (error) {
  console.log(error instanceof MalformedError, error.code);
}
