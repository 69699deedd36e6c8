// From the address to the first paint and to the verdict, by the clock: the median of the last few
// rounds. Where the machine has much else to do, it is given more rounds to come to rest.
// The server asks for the fonts with the page, as another one has to be told to.

import assert from "node:assert/strict";

const LIMIT = 200;
const ROUNDS = 9;
const MOST_ROUNDS = 45;

export async function speed(browser, check) {
  for (const sample of ["transaction", "notification", "receipt"]) {
    await check(`${sample}: painted and verified within ${LIMIT} ms`, async () => {
      const rounds = [];
      const median = (moment) => {
        const times = rounds.slice(-ROUNDS).map((round) => round[moment]);
        return times.sort((one, other) => one - other)[Math.floor(times.length / 2)];
      };
      const isFast = () => median("painted") < LIMIT && median("verified") < LIMIT;
      while (rounds.length < ROUNDS || (!isFast() && rounds.length < MOST_ROUNDS)) {
        const measure = async (page) =>
          rounds.push(await measured(page, browser.server.url, sample));
        await browser.open(measure, { url: "about:blank" });
      }
      const [painted, verified] = [median("painted"), median("verified")].map(Math.round);
      const found = `painted after ${painted} ms, verified after ${verified} ms`;
      console.log(
        `${sample}: ${found}, in rounds ${rounds.length - ROUNDS + 1} to ${rounds.length}`,
      );
      assert.ok(isFast(), found);
    });
  }
}

async function measured(page, url, sample) {
  await page.goto(`${url}#sample=${sample}`);
  await page.locator(".verdict").waitFor();
  const at = async (name) =>
    await page.evaluate(
      (name) =>
        new Promise((resolve) => {
          const look = () => {
            const [found] = performance.getEntriesByName(name);
            if (found === undefined) {
              setTimeout(look, 10);
            } else {
              resolve(found.startTime);
            }
          };
          look();
        }),
      name,
    );
  return { painted: await at("first-contentful-paint"), verified: await at("verdict") };
}
