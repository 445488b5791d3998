// The page on which articles are read, filtered, corrected and downloaded.

import { Articles, change, undo } from "./articles.js";
import { Editor } from "./editor.js";
import { acceptDrops, encode, save } from "./files.js";
import { Filters } from "./filters.js";
import * as server from "./server.js";

const byId = (id) => document.getElementById(id);
const counted = (number, noun) => `${number} ${noun}${number === 1 ? "" : "s"}`;

const articles = new Articles();
const filters = new Filters(() => applyFilters());
const editor = new Editor({ save: saveDraft, remove: removeRecord });

// What goes on; what is done is told for a while, and what goes wrong until it is read.
let fading = 0;
function tell(message, passing = false) {
  clearTimeout(fading);
  byId("status").textContent = message;
  if (passing) fading = setTimeout(() => tell(""), 10_000);
}

function complain(message) {
  const line = document.createElement("p");
  line.textContent = message;
  byId("problems").append(line);
  byId("dismiss").hidden = false;
}

function dismiss() {
  byId("problems").replaceChildren();
  byId("dismiss").hidden = true;
}
byId("dismiss").addEventListener("click", dismiss);

// Does one thing after the other, and tells what goes wrong.
function makeQueue() {
  let last = Promise.resolve();
  return (work) => {
    last = last.then(work).catch((error) => complain(error.message));
    return last;
  };
}
const reading = makeQueue();
const correcting = makeQueue(); // which need not wait for what is still being read

// ---- reading

byId("paste").addEventListener("submit", (event) => {
  event.preventDefault();
  const source = byId("source").value;
  dismiss();
  if (!source.trim()) {
    complain("Paste an article first, or open a file.");
    byId("source").focus();
    return;
  }
  if (isTooLarge(new Blob([source]).size)) return;
  const wanted = byId("doc-id").value.trim();
  if (wanted && articles.find(wanted)) {
    complain(`An article with the id ${wanted} is open; give this one another.`);
    byId("doc-id").focus();
    return;
  }
  reading(async () => {
    const done = await readPasted(source, wanted || articles.freeId("article"));
    if (done && byId("source").value === source) byId("source").value = byId("doc-id").value = "";
  });
});
byId("pick").addEventListener("click", () => byId("files").click());
byId("files").addEventListener("change", (event) => {
  takeFiles(event.target.files);
  event.target.value = "";
});
acceptDrops(document.body, takeFiles);

// What is too large is told here: a browser whose request is refused before it is sent says nothing of use.
function isTooLarge(bytes) {
  const most = limits?.max_bytes ?? Infinity;
  if (bytes > most) complain(`That is more than ${most / 1e6} MB; give less at once, or start the app with a higher --max-megabytes.`);
  return bytes > most;
}

const isPage = (source) => /^\s*<(!doctype|html|head|body|\?xml)\b/i.test(source) || (/^\s*</.test(source) && /<\/(p|div|article)>/i.test(source));

async function readPasted(source, docId) {
  if (!isPage(source)) return extractAll([articles.add(docId, source, null)]);
  tell("Looking for the article in the page …");
  const asked = { doc_id: docId, text: source, format: "html" };
  const found = await server.post("/api/extract", asked).finally(() => tell(""));
  return extractAll([articles.add(docId, found.text, found.records, found.details)]);
}

function takeFiles(list) {
  const files = [...list];
  dismiss();
  if (isTooLarge(files.reduce((sum, file) => sum + file.size, 0) * 4 / 3)) return;
  reading(async () => {
    tell(`Reading ${counted(files.length, "file")} …`);
    const read = await server.post("/api/read", { files: await encode(files) }).finally(() => tell(""));
    for (const { file, line, detail } of read.problems) complain(`${file}${line === null ? "" : `, line ${line}`}: ${detail}`);
    const fresh = [];
    for (const { doc_id, text, records, details } of read.articles) {
      const article = articles.add(doc_id, text, records, details);
      if (article === null) complain(`${doc_id} is open with changes that are not downloaded; download them, then open it again`);
      else fresh.push(article);
    }
    for (const [docId, records] of Object.entries(read.records)) {
      const article = articles.addRecords(docId, records);
      if (article === null) complain(`${counted(records.length, "record")} of the article ${docId}: drop the file with its text, too`);
      else if (!fresh.includes(article)) fresh.push(article);
    }
    await extractAll(fresh);
  });
}

// Get the records of articles, show the first as soon as it is there.
async function extractAll(fresh) {
  let done = 0;
  for (const [number, article] of fresh.entries()) {
    if (fresh.length > 1) tell(`Article ${number + 1} of ${fresh.length} …`);
    else tell(article.given ? "Placing the records …" : "Looking for quotes …");
    try {
      const records = article.given ?? (await server.post("/api/extract", articles.given(article))).records;
      const viewed = await server.post("/api/view", { ...articles.given(article), records });
      if (article.records !== null) change(article, viewed.records, viewed.html);
      else Object.assign(article, viewed);
    } catch (error) {
      complain(`${article.docId}: ${error.message}`);
      if (article.records === null) articles.remove(article);
      continue;
    } finally {
      article.given = null;
    }
    done += 1;
    if (done === 1 && !editor.open) {
      show(article);
      byId("bench").scrollIntoView({ block: "start" });
    } else offerArticles();
  }
  tell(fresh.length > 1 ? `${counted(done, "article")} read` : "", true);
  return done;
}

// ---- showing

function offerArticles() {
  const ready = articles.ready;
  const names = ready.map((article) => `${article.docId}, ${counted(article.records.length, "quote")}${article.changed ? " *" : ""}`);
  const at = ready.indexOf(articles.shown);
  byId("article").replaceChildren(...names.map((name, number) => new Option(name, number, false, number === at)));
  byId("choice").hidden = ready.length < 2;
  byId("previous").disabled = at <= 0;
  byId("next").disabled = at === ready.length - 1;
}

function show(article) {
  articles.shown = article;
  editor.close();
  offerArticles();
  byId("bench").hidden = false;
  const holder = byId("view");
  holder.innerHTML = article.html; // made by the app, which escapes whatever is not its own
  const view = holder.firstElementChild;
  for (const card of view.querySelectorAll(".card")) card.querySelector("details").before(editButton(card));
  view.dispatchEvent(new CustomEvent("uddharan:view", { bubbles: true }));
  editor.follow(article, view.querySelector(".text"));
  filters.offer(article.records);
  byId("undo").disabled = article.before.length === 0;
  applyFilters();
}

function applyFilters() {
  const view = byId("view").firstElementChild;
  if (view) filters.apply(view, articles.shown.records);
}

function editButton(card) {
  const button = document.createElement("button");
  Object.assign(button, { type: "button", className: "edit", textContent: "Correct" });
  button.dataset.edit = card.dataset.r;
  button.setAttribute("aria-label", `Correct ${labelOf(card)}`);
  return button;
}

const labelOf = (card) => card.querySelector(".letter").textContent;

const choose = (number) => { if (editor.mayClose()) show(articles.ready[number]); else offerArticles(); };
const turn = (step) => choose(articles.ready.indexOf(articles.shown) + step);

byId("article").addEventListener("change", (event) => choose(Number(event.target.value)));
byId("previous").addEventListener("click", () => turn(-1));
byId("next").addEventListener("click", () => turn(1));

// ---- correcting

const names = () => [...new Set(articles.shown.records.flatMap((record) => record.speaker?.name ?? []))];

document.querySelector("main").addEventListener("click", (event) => {
  const button = event.target.closest("[data-edit]");
  if (!button || !editor.mayClose()) return;
  const number = Number(button.dataset.edit);
  const card = byId("view").querySelector(`.card[data-r="${number}"]`);
  const peek = document.querySelector(".peek:not([hidden]) .close");
  if (peek) peek.click(); // the form takes its place
  editor.edit(articles.shown.records[number], number, labelOf(card), names(), card.querySelector("[data-edit]"));
  if (matchMedia("(max-width: 60rem)").matches) {
    byId("view").querySelector(`.b[data-r="${number}"]`)?.scrollIntoView({ block: "start" });
  }
});
for (const id of ["add", "undo"]) byId(id).addEventListener("pointerdown", (event) => event.preventDefault());
byId("add").addEventListener("click", () => { if (editor.mayClose()) editor.edit(null, null, "", names(), byId("add")); });
byId("undo").addEventListener("click", () => {
  if (!editor.mayClose()) return;
  undo(articles.shown);
  show(articles.shown);
});

function saveDraft(draft, number) {
  const records = articles.shown.records.filter((_, at) => at !== number);
  records.push(draft);
  records.sort((one, other) => one.content[0].start - other.content[0].start);
  return apply(records, records.indexOf(draft));
}

function removeRecord(number) {
  return apply(articles.shown.records.filter((_, at) => at !== number), null);
}

function apply(records, number) {
  const article = articles.shown;
  return correcting(async () => {
    let viewed;
    try {
      viewed = await server.post("/api/view", { ...articles.given(article), records });
    } catch (error) {
      editor.complain(error.message);
      return;
    }
    change(article, viewed.records, viewed.html);
    show(article);
    const card = number === null ? null : byId("view").querySelector(`.card[data-r="${number}"]`);
    if (card) card.querySelector("[data-edit]").focus({ preventScroll: true });
    tell(number === null ? "The quote is deleted; Undo brings it back." : `${labelOf(card)} is saved in this page; download when you are done.`, true);
  });
}

// ---- downloading

const fileName = (name) => name.replace(/[^\p{L}\p{M}\p{N}._-]+/gu, "-").slice(0, 80) || "article";

byId("download").addEventListener("click", () => {
  const shape = byId("shape").value;
  const chosen = shape === "golden" ? [articles.shown] : articles.ready;
  dismiss();
  correcting(async () => {
    const given = chosen.map((article) => ({ ...articles.given(article), records: article.records }));
    const asked = shape === "page" ? [given] : given.map((one) => [one]); // lines can be asked for bit by bit
    const parts = [];
    for (const some of asked) parts.push(await server.file("/api/export", { shape, articles: some }));
    const name = chosen.length === 1 ? fileName(chosen[0].docId) : "articles";
    const ending = { records: "records.jsonl", gold: "gold.jsonl", golden: "toml", page: "html" }[shape];
    save(new Blob(parts), `${name}.${ending}`);
    if (shape !== "page") for (const article of chosen) article.changed = false;
    offerArticles();
    tell(`${name}.${ending} is downloaded`, true);
  });
});

addEventListener("beforeunload", (event) => {
  if (articles.unsaved) event.preventDefault();
});

// ---- the parser

let limits = null; // and how the app is
async function watch() {
  let status;
  try {
    status = limits = await server.get("/api/status");
  } catch (error) {
    complain(error.message);
    return;
  }
  if (status.state === "failed") {
    complain(`The parser could not be loaded, so nothing can be extracted; articles with records can be read. ${status.problem}`);
  } else if (status.state === "loading") {
    if (byId("status").textContent === "") tell("The parser is being loaded; you can paste an article meanwhile.");
    setTimeout(watch, 1000);
  } else if (byId("status").textContent.startsWith("The parser")) tell("");
}
watch();
