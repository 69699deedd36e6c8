// From the address to the first paint and to the verdict, by the clock: the median of the last few
// rounds. Where the machine has much else to do, it is given more rounds to come to rest; where it is
// slow, as a page with one paragraph tells, it is given more time.
// The server asks for the fonts with the page, as another one has to be told to.

import assert from "node:assert/strict";
import { createServer } from "node:http";

const LIMIT = 200;
/** A page with one paragraph is painted in a quarter of the limit where the limit was set. */
const PARAGRAPHS = 4;
const ROUNDS = 9;
const MOST_ROUNDS = 90;

export async function speed(browser, check) {
  const paragraph = await serveParagraph();
  for (const sample of ["transaction", "notification", "receipt"]) {
    await check(`${sample}: painted and verified within ${LIMIT} ms`, async () => {
      const rounds = [];
      const median = (moment) => {
        const times = rounds.slice(-ROUNDS).map((round) => round[moment]);
        return times.sort((one, other) => one - other)[Math.floor(times.length / 2)];
      };
      const limit = () => Math.max(LIMIT, PARAGRAPHS * median("paragraph"));
      const isFast = () => median("painted") < limit() && median("verified") < limit();
      while (rounds.length < ROUNDS || (!isFast() && rounds.length < MOST_ROUNDS)) {
        const round = {};
        await browser.open(
          async (page) => {
            await page.goto(paragraph.url);
            round.paragraph = await after(page, "first-contentful-paint");
          },
          { url: "about:blank" },
        );
        await browser.open(
          async (page) => {
            await page.goto(`${browser.server.url}#sample=${sample}`);
            await page.locator(".verdict").waitFor();
            round.painted = await after(page, "first-contentful-paint");
            round.verified = await after(page, "verdict");
          },
          { url: "about:blank" },
        );
        rounds.push(round);
      }
      const found = ["paragraph", "painted", "verified"]
        .map((moment) => `${moment} after ${median(moment).toFixed(0)} ms`)
        .join(", ");
      console.log(`${sample}: ${found}, in the last ${ROUNDS} of ${rounds.length} rounds`);
      assert.ok(isFast(), found);
    });
  }
  paragraph.close();
}

/** How long after the navigation began, in milliseconds; waits for it. */
function after(page, moment) {
  return page.evaluate(
    (moment) =>
      new Promise((resolve) => {
        const look = () => {
          const [found] = performance.getEntriesByName(moment);
          if (found === undefined) {
            setTimeout(look, 10);
          } else {
            resolve(found.startTime);
          }
        };
        look();
      }),
    moment,
  );
}

async function serveParagraph() {
  const server = createServer((_, response) => {
    response.writeHead(200, { "content-type": "text/html" });
    response.end("<!doctype html><title>A paragraph</title><p>One and no more.</p>");
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { url: `http://127.0.0.1:${server.address().port}/`, close };
}
