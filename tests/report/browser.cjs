// What a browser makes of the pages: a plan on standard input, findings on standard output, both JSON.
// Plan: {chromium, pages: {name: path}}. Needs playwright-core and axe-core on NODE_PATH.
"use strict";
const { chromium } = require("playwright-core");
const axe = require("fs").readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const plan = JSON.parse(require("fs").readFileSync(0, "utf8"));

const VIEWPORTS = { phone: { width: 390, height: 844 }, desk: { width: 1400, height: 900 } };

async function violations(page) {
  await page.evaluate(axe);
  const found = await page.evaluate(() => axe.run(document, { resultTypes: ["violations"] }));
  return found.violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html.slice(0, 120)).join(" | ")}`);
}

const lit = (page) =>
  page.evaluate(() => [...document.querySelectorAll("[data-m].lit")].map((segment) => segment.textContent));

const overflow = (page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

async function visit(browser, name, options) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const noise = [];
  page.on("console", (message) => noise.push(message.text()));
  page.on("pageerror", (error) => noise.push(String(error)));
  page.on("dialog", (dialog) => { noise.push(`dialog ${dialog.message()}`); dialog.dismiss(); });
  page.on("request", (request) => { if (request.url() !== page.url() && !request.isNavigationRequest()) noise.push(request.url()); });
  await page.goto("file://" + plan.pages[name]);
  return { page, noise, close: () => context.close() };
}

// every page as it comes and with all of it open, in both schemes, on the phone and on the desk
async function looks(browser) {
  const found = {};
  for (const name of Object.keys(plan.pages).filter((one) => !one.startsWith("long"))) {
    for (const [device, viewport] of Object.entries(VIEWPORTS)) {
      for (const colorScheme of ["light", "dark"]) {
        const { page, noise, close } = await visit(browser, name, { viewport, colorScheme, reducedMotion: "reduce" });
        const first = await violations(page);
        await page.evaluate(() => document.querySelectorAll("details").forEach((one) => { one.open = true; }));
        const badge = page.locator("main .b").first();
        if (await badge.count()) await badge.click();
        const opened = await violations(page);
        if (await page.locator(".peek:not([hidden]) .close").count()) await page.locator(".peek .close").click();
        const alone = page.locator(".alone").first(); // there is no such thing without the script
        if ((await alone.count()) && (await alone.isVisible())) await alone.click();
        const faded = await violations(page);
        found[`${name} ${device} ${colorScheme}`] = {
          violations: [...first, ...opened, ...faded], noise, overflow: await overflow(page), title: await page.title(),
        };
        await close();
      }
    }
  }
  return found;
}

async function desk(browser) {
  const { page, close } = await visit(browser, "bridge", { viewport: VIEWPORTS.desk, reducedMotion: "reduce" });
  const found = {};
  await page.locator('main .b[data-r="6"]').hover();
  found.hovered = await lit(page);
  await page.mouse.move(5, 5);
  found.left = await lit(page);
  await page.locator('main .b[data-r="1"]').first().click();
  found.clicked = await lit(page);
  found.card = await page.evaluate(() => document.querySelector(".card.lit").dataset.r);
  await page.keyboard.press("Escape");
  found.cleared = await lit(page);
  await page.locator('[data-m^="5c"]').click();
  const drawn = (selector) => page.evaluate((one) => getComputedStyle(document.querySelector(one)).backgroundImage, selector);
  found.outerLine = await drawn('[data-m^="5c"]');
  found.innermost = await page.evaluate(() => document.querySelector(".card.lit").dataset.r);
  await page.keyboard.press("Escape");
  await page.mouse.move(5, 5);
  found.outerLineAfter = await drawn('[data-m^="5c"]');
  await page.locator(".alone").nth(1).click();
  found.alone = await page.evaluate(() => [...document.querySelectorAll(".text .b:not(.faded)")].map((one) => one.textContent));
  const box = (selector) => page.locator(selector).first().boundingBox();
  found.beside = (await box(".voices")).x >= (await box(".text")).x + (await box(".text")).width;
  await close();
  return found;
}

async function keyboard(browser, viewport) {
  const { page, close } = await visit(browser, "bridge", { viewport, reducedMotion: "reduce" });
  const focused = () => page.evaluate(() => {
    const at = document.activeElement;
    return at.matches(".card") ? `card ${at.dataset.r}` : at.className.split(" ")[0] || at.tagName;
  });
  const label = () => page.evaluate(() => document.activeElement.textContent);
  const found = {};
  await page.keyboard.press("Tab");
  found.first = await focused();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  found.badge = await label();
  await page.keyboard.press("ArrowRight");
  found.next = await label();
  found.lit = await lit(page);
  found.outline = await page.evaluate(() => getComputedStyle(document.activeElement).outlineStyle);
  await page.keyboard.press("ArrowLeft");
  found.previous = await label();
  await page.keyboard.press("Enter");
  found.entered = await focused();
  await page.keyboard.press("Escape");
  found.back = await label();
  await close();
  return found;
}

async function phone(browser) {
  const { page, close } = await visit(browser, "bridge", {
    viewport: VIEWPORTS.phone, hasTouch: true, isMobile: true, reducedMotion: "reduce",
  });
  const found = {};
  const box = (selector) => page.locator(selector).first().boundingBox();
  found.below = (await box(".voices")).y >= (await box(".text")).y + (await box(".text")).height;
  await page.locator('[data-m^="7c"]').tap();
  found.peek = await page.locator(".peek").innerText();
  found.covered = (await box('[data-m^="7c"]')).y + (await box('[data-m^="7c"]')).height > (await box(".peek")).y;
  await page.locator(".peek .close").tap();
  found.closed = await page.locator(".peek").isHidden();
  found.broken = await brokenWords(page);
  await page.setViewportSize({ width: 320, height: 600 });
  found.overflow = await overflow(page);
  await close();
  return found;
}

// the words that stand on more than one line
const brokenWords = (page) => page.evaluate(() => {
  const broken = [];
  const walker = document.createTreeWalker(document.querySelector(".text"), NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    for (const word of walker.currentNode.data.matchAll(/\S+/g)) {
      const range = document.createRange();
      range.setStart(walker.currentNode, word.index);
      range.setEnd(walker.currentNode, word.index + word[0].length);
      if (new Set([...range.getClientRects()].map((one) => Math.round(one.top))).size > 1) broken.push(word[0]);
    }
  }
  return broken;
});

// paragraphs that end in a space and a danda, in columns of every width: how often the danda is below the first line,
// and how often it begins a line
async function dandas(browser) {
  const { page, close } = await visit(browser, "dandas", { viewport: VIEWPORTS.phone });
  const found = await page.evaluate(() => {
    const text = document.querySelector(".text");
    const marks = [];
    const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      for (const mark of walker.currentNode.data.matchAll(/।/g)) {
        const range = document.createRange();
        range.setStart(walker.currentNode, mark.index);
        range.setEnd(walker.currentNode, mark.index + 1);
        marks.push([range, walker.currentNode.parentElement.closest("p")]);
      }
    }
    const counts = { marks: marks.length, below: 0, first: 0 };
    for (let width = 200; width < 260; width += 1) {
      text.style.width = `${width}px`;
      for (const [range, paragraph] of marks) {
        const at = range.getBoundingClientRect();
        const around = paragraph.getBoundingClientRect();
        counts.below += at.top > around.top + at.height;
        counts.first += at.left < around.left + 8;
      }
    }
    return counts;
  });
  await close();
  return found;
}

async function print(browser) {
  const { page, close } = await visit(browser, "bridge", { viewport: VIEWPORTS.desk, colorScheme: "dark" });
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  const found = await page.evaluate(() => {
    const box = (selector) => document.querySelector(selector).getBoundingClientRect();
    const shown = (selector) => getComputedStyle(document.querySelector(selector)).display !== "none";
    return {
      after: box(".voices").top >= box(".text").bottom,
      paper: getComputedStyle(document.body).backgroundColor,
      buttons: shown(".alone") || shown(".skip") || shown(".legend"),
      evidence: shown(".card details"),
    };
  });
  found.pages = (await page.pdf({ format: "A4" })).length;
  await close();
  return found;
}

async function scriptless(browser) {
  const { page, close } = await visit(browser, "bridge", { viewport: VIEWPORTS.desk, javaScriptEnabled: false });
  await page.locator('main .b[data-r="3"]').click();
  const found = { address: page.url().split("#")[1], buttons: await page.locator(".alone").first().isVisible() };
  await close();
  return found;
}

async function long(browser, name) {
  const begin = Date.now();
  const { page, noise, close } = await visit(browser, name, { viewport: VIEWPORTS.phone });
  await page.locator("main .b").first().click();
  const found = { seconds: (Date.now() - begin) / 1000, noise, lit: (await lit(page)).length, overflow: await overflow(page) };
  await close();
  return found;
}

(async () => {
  const browser = await chromium.launch({ executablePath: plan.chromium, args: ["--no-sandbox"] });
  const findings = {
    looks: await looks(browser),
    desk: await desk(browser),
    deskKeys: await keyboard(browser, VIEWPORTS.desk),
    phoneKeys: await keyboard(browser, VIEWPORTS.phone),
    phone: await phone(browser),
    dandas: await dandas(browser),
    print: await print(browser),
    scriptless: await scriptless(browser),
    "long": await long(browser, "long"),
    "long-word": await long(browser, "long-word"),
  };
  await browser.close();
  console.log(JSON.stringify(findings));
})();
