// Takes the pictures of a plan, read as JSON from standard input: {chromium, page, pictures: [{file, width, height,
// scale, scheme, choose}]}. ``choose`` is a badge to press first. Needs playwright-core on NODE_PATH.
"use strict";
const { chromium } = require("playwright-core");
const plan = JSON.parse(require("fs").readFileSync(0, "utf8"));

(async () => {
  const browser = await chromium.launch({ executablePath: plan.chromium, args: ["--no-sandbox"] });
  for (const { file, width, height, scale, scheme, choose } of plan.pictures) {
    const page = await browser.newPage({
      viewport: { width, height }, deviceScaleFactor: scale, colorScheme: scheme, reducedMotion: "reduce",
    });
    await page.goto(plan.page);
    if (choose) {
      await page.locator("main .b", { hasText: choose }).first().click();
      await page.mouse.move(0, 0);
    }
    await page.screenshot({ path: file });
    await page.close();
  }
  await browser.close();
})();
