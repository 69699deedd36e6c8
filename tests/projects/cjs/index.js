const { MalformedError, Verifier } = require("russet");

async function main() {
  // The sample is a module, and so is the other copy of the package.
  const { jws, now, options } = await import("./sample.mjs");
  const modules = await import("russet");

  const verifier = new Verifier(options);
  const { productId, environment } = verifier.transaction(jws, { now });
  console.log(productId, environment);
  try {
    verifier.transaction("a.b");
  } catch (error) {
    // Two copies in one program, and an error of either is an error to both.
    console.log(error instanceof MalformedError && error instanceof modules.MalformedError, error.code);
  }
}

main();
