// The pictures of the documentation.

import { mkdirSync } from "node:fs";
import { join } from "node:path";

const PICTURES = [
  { name: "empty" },
  { name: "notification", sample: "notification", height: 1180 },
  { name: "forged", sample: "forged", height: 1180 },
  { name: "receipt", sample: "receipt", scrollTo: ".contents", height: 1180 },
  { name: "certificates", sample: "expired", scrollTo: ".panel:last-child", height: 640 },
  { name: "several", sample: "several" },
  { name: "dark", sample: "notification", colorScheme: "dark", height: 1180 },
  { name: "phone", sample: "forged", width: 390, height: 844, scale: 2 },
  {
    name: "phone-dark",
    sample: "notification",
    width: 390,
    height: 844,
    scale: 2,
    colorScheme: "dark",
  },
];

export async function takePictures(browser, folder) {
  mkdirSync(folder, { recursive: true });
  for (const {
    name,
    sample,
    scrollTo,
    width = 1280,
    height = 900,
    scale = 1,
    colorScheme = "light",
  } of PICTURES) {
    await browser.open(
      async (page) => {
        await page.evaluate(() => document.fonts.ready);
        if (scrollTo !== undefined) {
          await page.locator(scrollTo).evaluate((part) => part.scrollIntoView());
        }
        await page.waitForTimeout(200);
        await page.screenshot({ path: join(folder, `inspector-${name}.png`) });
      },
      {
        fragment: sample === undefined ? "" : `#sample=${sample}`,
        viewport: { width, height },
        deviceScaleFactor: scale,
        colorScheme,
      },
    );
  }
}
