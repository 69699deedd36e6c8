// What the suite found, for people and for the program that counts.

/** Prints it, and returns the status to exit with. */
export function report(results, skipped = 0) {
  const failed = results.filter(({ ok }) => !ok);
  for (const { name, message } of failed.slice(0, 25)) {
    console.log(`${name}\n    ${message}`);
  }
  const passed = results.length - failed.length;
  console.log(`${passed} passed, ${failed.length} failed, ${skipped} skipped`);
  return failed.length === 0 && passed > 0 ? 0 : 1;
}
