// Takes the pictures of a plan, read as JSON from standard input: {chromium, page, app, text, pictures: [{file, of, width,
// height, scale, scheme, choose}]}. ``of`` is the page or the app; ``choose`` is a badge to press first, in the app the
// quote to correct. Needs playwright-core on NODE_PATH.
"use strict";
const { chromium } = require("playwright-core");
const plan = JSON.parse(require("fs").readFileSync(0, "utf8"));

async function openPage(page, choose) {
  await page.goto(plan.page);
  if (choose) await page.locator("main .b", { hasText: choose }).first().click();
}

async function openApp(page, choose) {
  await page.goto(plan.app);
  await page.locator("#source").fill(plan.text);
  await page.locator("#paste .main-action").click();
  await page.locator("#view .card").first().waitFor({ timeout: 120_000 });
  if (choose) await page.locator(".card", { hasText: choose }).first().locator(".edit").click();
}

(async () => {
  const browser = await chromium.launch({ executablePath: plan.chromium, args: ["--no-sandbox"] });
  for (const { file, of, width, height, scale, scheme, choose } of plan.pictures) {
    const page = await browser.newPage({
      viewport: { width, height }, deviceScaleFactor: scale, colorScheme: scheme, reducedMotion: "reduce",
    });
    await (of === "app" ? openApp : openPage)(page, choose);
    await page.mouse.move(0, 0);
    await page.screenshot({ path: file });
    await page.close();
  }
  await browser.close();
})().catch((error) => { console.error(error); process.exit(1); });
