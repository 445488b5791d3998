// The app in a browser: a plan on standard input, findings on standard output, both JSON.
// Plan: {chromium, address, text, hostile, files, shots}. Needs playwright-core and axe-core on NODE_PATH.
"use strict";
const fs = require("fs");
const { chromium } = require("playwright-core");
const axe = fs.readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const plan = JSON.parse(fs.readFileSync(0, "utf8"));

const VIEWPORTS = { phone: { width: 390, height: 844 }, desk: { width: 1400, height: 900 } };

async function violations(page) {
  await page.evaluate(axe);
  const found = await page.evaluate(() => axe.run(document, { resultTypes: ["violations"] }));
  return found.violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html.slice(0, 120)).join(" | ")}`);
}

const overflow = (page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

async function visit(browser, path, device, colorScheme = "light") {
  const context = await browser.newContext({
    viewport: VIEWPORTS[device], colorScheme, reducedMotion: "reduce",
    ...(device === "phone" ? { hasTouch: true, isMobile: true } : {}),
  });
  const page = await context.newPage();
  const noise = [];
  page.on("console", (message) => noise.push(message.text()));
  page.on("pageerror", (error) => noise.push(String(error)));
  page.on("dialog", (dialog) => { noise.push(`dialog ${dialog.message()}`); dialog.dismiss(); });
  page.on("request", (request) => { if (!request.url().startsWith(plan.address) && !request.url().startsWith("blob:")) noise.push(request.url()); });
  await page.goto(plan.address + path);
  return { page, noise, close: () => context.close() };
}

async function paste(page, text, id) {
  await page.locator("#source").fill(text);
  if (id) await page.locator("#doc-id").fill(id);
  await page.locator("#paste .main-action").click();
  await page.locator("#view .card, #problems p").first().waitFor();
}

// select words in the article as a mouse or a finger would, by the browser's own selection
async function select(page, words) {
  await page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.querySelector(".text"), NodeFilter.SHOW_TEXT);
    const nodes = [];
    let whole = "";
    while (walker.nextNode()) {
      if (walker.currentNode.parentElement.closest(".b, .no")) continue;
      nodes.push([whole.length, walker.currentNode]);
      whole += walker.currentNode.data;
    }
    const place = (at, end) => {
      const [start, node] = nodes.findLast(([from]) => (end ? from < at : from <= at));
      return [node, at - start];
    };
    const at = whole.indexOf(wanted);
    const range = document.createRange();
    range.setStart(...place(at, false));
    range.setEnd(...place(at + wanted.length, true));
    getSelection().removeAllRanges();
    getSelection().addRange(range);
  }, words);
}

const take = (page, field) => page.locator(`${field} .take`).first().click();
const shown = (page) => page.locator("#view .card:visible").evaluateAll((cards) => cards.map((card) => card.dataset.r));

async function downloaded(page, shape) {
  await page.locator("#shape").selectOption(shape);
  const [download] = await Promise.all([page.waitForEvent("download"), page.locator("#download").click()]);
  return { name: download.suggestedFilename(), content: fs.readFileSync(await download.path(), "utf8") };
}

// what every page looks like: accessible, quiet, as wide as the screen
async function looks(browser) {
  const found = {};
  for (const device of Object.keys(VIEWPORTS)) {
    for (const scheme of ["light", "dark"]) {
      for (const path of ["/", "/api", ...plan.pages]) {
        const { page, noise, close } = await visit(browser, path, device, scheme);
        found[`${path} ${device} ${scheme}`] = { violations: await violations(page), noise, overflow: await overflow(page) };
        if (plan.shots) await page.screenshot({ path: `${plan.shots}/${path.replace(/\W+/g, "-")}-${device}-${scheme}.png` });
        await close();
      }
    }
  }
  return found;
}

// paste, view, filter, correct, download
async function work(browser, device, scheme) {
  const { page, noise, close } = await visit(browser, "/", device, scheme);
  const found = { violations: [], noise };
  const check = async (name) => {
    found.violations.push(...(await violations(page)).map((one) => `${name}: ${one}`));
    if (plan.shots) await page.screenshot({ path: `${plan.shots}/work-${name}-${device}-${scheme}.png` });
  };
  await paste(page, plan.text, "pul");
  await check("viewed");
  found.cards = await shown(page);

  // what the page of quotes view can do
  await page.locator('.text .b[data-r="0"]').click();
  found.lit = await page.locator(".text .lit").allInnerTexts();
  if (device === "phone") {
    await check("peek");
    await page.locator(".peek .edit").click();
    found.fromPeek = await page.locator("#editor-h").innerText();
    await page.locator("#cancel").click();
    found.peekGone = await page.locator(".peek").isHidden();
  } else {
    await page.keyboard.press("Escape");
    await page.locator(".alone").nth(1).click();
    found.alone = await shown(page);
    found.speaker = await page.locator("#by-speaker").inputValue();
    await page.locator(".alone").nth(1).click();
    found.alone.push(...(await shown(page)));
  }

  await page.locator(".filters summary").click();
  await page.locator("#by-speaker").selectOption({ index: 1 });
  found.bySpeaker = await shown(page);
  found.faded = await page.locator(".text .b.faded").count();
  await check("filtered");
  await page.locator("#unfilter").click();
  await page.locator("input[name=kind][value=indirect]").uncheck();
  found.byKind = await shown(page);
  await page.locator("#unfilter").click();
  await page.locator("#by-confidence").fill("1");
  found.byConfidence = await shown(page);
  await page.locator("#unfilter").click();
  found.unfiltered = await shown(page);
  await page.locator(".filters summary").click();

  // correct the first: other kind, a content that is selected, a name that is typed
  await page.locator('.card[data-r="0"] .edit').click();
  await check("editing");
  await page.locator("input[name=new-kind][value=mixed]").check();
  await select(page, plan.selects.slice(1, -2)); // the words at its ends are taken whole
  await take(page, "#parts");
  found.taken = await page.locator("#parts textarea").first().inputValue();
  await page.locator("#more").click();
  await page.locator("#parts textarea").nth(1).fill(plan.selects.split(" ")[1]);
  await page.locator("#correction .main-action").click();
  found.overlap = await page.locator("#editor-problem").innerText();
  await page.locator("#parts .remove-part").click();
  await page.locator("#name").fill(plan.name);
  await page.locator("#negated").check();
  await page.locator("#cue textarea").fill("ये शब्द यहां नहीं हैं");
  found.missing = await page.locator("#cue .hint").innerText();
  await page.locator("#correction .main-action").click();
  found.refused = await page.locator("#editor-problem").innerText();
  await page.locator("#cue textarea").fill(plan.cue);
  await page.locator("#correction .main-action").click();
  await page.locator("#editor").waitFor({ state: "hidden" });
  found.saved = await page.locator("#status").innerText();
  await check("saved");

  // add one that is selected, delete the last
  await select(page, plan.adds);
  await page.locator("#add").click();
  found.added = await page.locator("#parts textarea").first().inputValue();
  await page.locator("#correction .main-action").click();
  await page.locator("#editor").waitFor({ state: "hidden" });
  const before = (await shown(page)).length;
  await page.locator(`.card[data-r="${before - 1}"] .edit`).click();
  await page.locator("#delete").click();
  await page.locator("#editor").waitFor({ state: "hidden" });
  found.afterDelete = (await shown(page)).length - before;
  await page.locator("#undo").click();
  found.afterUndo = (await shown(page)).length - before;
  found.records = await downloaded(page, "records");
  found.golden = await downloaded(page, "golden");
  found.gold = await downloaded(page, "gold");
  found.page = await downloaded(page, "page");
  found.overflow = await overflow(page);
  await close();
  return found;
}

// a record is corrected without a mouse
async function keyboard(browser) {
  const { page, noise, close } = await visit(browser, "/", "desk");
  const found = { noise };
  await page.locator("#source").focus();
  await page.keyboard.insertText(plan.text);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.locator("#view .card").first().waitFor();
  await page.locator('.card[data-r="0"] .edit').focus();
  await page.keyboard.press("Enter");
  found.opened = await page.evaluate(() => document.activeElement.id);
  await page.keyboard.press("Escape");
  found.closed = await page.locator("#editor").isHidden();
  found.back = await page.evaluate(() => document.activeElement.className);
  await page.keyboard.press("Enter");
  await page.locator("#role").fill("कुछ और");
  await page.keyboard.press("Escape"); // a dialog asks; it is dismissed
  found.kept = await page.locator("#role").inputValue();
  found.asked = noise.splice(0);
  await page.locator("#editor").focus();
  for (let presses = 0; presses < 12; presses += 1) { // to the words of the content
    await page.keyboard.press("Tab");
    if (await page.evaluate(() => document.activeElement.matches("#parts textarea"))) break;
  }
  await page.keyboard.press("Control+A");
  await page.keyboard.insertText(plan.selects);
  await page.keyboard.press("Tab");
  await page.locator("#correction .main-action").press("Enter");
  await page.locator("#editor").waitFor({ state: "hidden" });
  found.words = await page.locator('.card[data-r="0"] .words').innerText();
  found.focus = await page.evaluate(() => document.activeElement.dataset.edit);
  await close();
  return found;
}

async function files(browser) {
  const { page, noise, close } = await visit(browser, "/", "desk");
  const found = { noise };
  await page.locator("#files").setInputFiles(plan.files);
  await page.locator("#status", { hasText: "articles read" }).waitFor();
  found.articles = await page.locator("#article option").allInnerTexts();
  found.problems = await page.locator("#problems p").allInnerTexts();
  found.evidence = await page.locator('.card[data-r="0"] details').innerText().catch(() => "");
  await page.locator("#next").click();
  await page.locator(".card .edit").first().click();
  await page.locator("#role").fill("नेता");
  await page.locator("#correction .main-action").click();
  await page.locator("#editor").waitFor({ state: "hidden" });
  found.changed = await page.locator("#article option").allInnerTexts();
  await page.close({ runBeforeUnload: true }); // the browser asks, and is told to stay
  await page.waitForTimeout(500);
  found.leaving = noise.splice(0);
  await page.locator("#files").setInputFiles(plan.files);
  await page.locator("#problems p", { hasText: "changes" }).waitFor();
  found.refused = await page.locator("#problems p", { hasText: "changes" }).innerText();
  await page.locator("#dismiss").click();
  await page.locator("#source").fill(plan.text);
  await page.locator("#doc-id").fill("pul");
  await page.locator("#paste .main-action").click();
  found.taken = await page.locator("#problems p").first().innerText();
  await page.locator("#doc-id").fill("");
  await page.locator("#paste .main-action").click();
  await page.locator("#view h2", { hasText: "article" }).waitFor();
  found.third = await page.locator("#article option").allInnerTexts();
  found.all = (await downloaded(page, "records"));
  found.saved = await page.locator("#article option").allInnerTexts();
  await page.locator("#article").selectOption({ label: "two, 1 quote" });
  found.second = await page.locator("#view h2").innerText();
  found.violations = await violations(page);
  await close();
  return found;
}

async function hostile(browser) {
  const { page, noise, close } = await visit(browser, "/", "desk");
  await paste(page, plan.hostile, "<img src=x onerror=alert(1)>");
  await page.keyboard.press("Control+A");
  await page.evaluate(() => getSelection().selectAllChildren(document.querySelector(".text")));
  await page.locator("#add").click();
  const found = { noise, title: await page.title(), all: await page.locator("#parts textarea").first().inputValue() };
  found.elements = await page.locator("#view img, #view script").count();
  await page.locator("#correction .main-action").click();
  await page.locator("#editor").waitFor({ state: "hidden" });
  found.records = (await downloaded(page, "records")).content;
  await close();
  return found;
}

(async () => {
  const browser = await chromium.launch({ executablePath: plan.chromium, args: ["--no-sandbox"] });
  const findings = {
    looks: await looks(browser),
    desk: await work(browser, "desk", "light"),
    phone: await work(browser, "phone", "dark"),
    keyboard: await keyboard(browser),
    files: await files(browser),
    hostile: await hostile(browser),
  };
  await browser.close();
  console.log(JSON.stringify(findings));
})().catch((error) => { console.error(error); process.exit(1); });
