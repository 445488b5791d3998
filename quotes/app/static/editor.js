// The form in which a record is corrected or made. It gives a draft: a record without the fields that follow from others.

import { Ruler, highlight, selected, unhighlight } from "./spans.js";

const byId = (id) => document.getElementById(id);
const MARKS = ["edit-content", "edit-speaker", "edit-cue", "edit-source"];

// Words of the article with their place: typed, or taken from the selection.
class SpanField {
  constructor(label, span, editor) {
    this.editor = editor;
    this.span = span;
    this.places = [];
    const id = `span-${(SpanField.number = (SpanField.number ?? 0) + 1)}`;
    this.element = document.createElement("div");
    this.element.className = "field span-field";
    const name = document.createElement("label");
    name.htmlFor = id;
    name.textContent = label;
    this.words = document.createElement("textarea");
    Object.assign(this.words, { id, rows: 1, lang: "hi", spellcheck: false, autocomplete: "off" });
    this.words.setAttribute("aria-describedby", `${id}-hint`);
    const take = document.createElement("button");
    Object.assign(take, { type: "button", className: "take", textContent: "Take", title: "Take the words selected in the article" });
    take.setAttribute("aria-label", `Take the selected words: ${label}`);
    take.addEventListener("pointerdown", (event) => event.preventDefault()); // which would end the selection
    take.addEventListener("click", () => this.take());
    this.hint = document.createElement("span");
    Object.assign(this.hint, { id: `${id}-hint`, className: "hint place" });
    this.next = document.createElement("button");
    Object.assign(this.next, { type: "button", className: "next-place", textContent: "next place", hidden: true });
    this.next.addEventListener("click", () => this.turn());
    this.below = document.createElement("div");
    this.below.className = "below";
    this.below.append(this.hint, this.next);
    this.element.append(name, this.words, take, this.below);
    this.words.addEventListener("input", () => this.typed());
    this.show();
  }

  show() {
    this.words.value = this.span === null ? "" : this.editor.ruler.slice(this.span.start, this.span.end);
    this.places = this.span === null ? [] : this.editor.ruler.find(this.words.value);
    this.tell();
  }

  take() {
    const span = this.editor.selection();
    if (span === null) {
      this.hint.textContent = "select words in the article first";
      this.below.hidden = false;
      return;
    }
    this.span = span;
    this.show();
    this.editor.mark();
  }

  // The place nearest to where the words stood before, or to the quote.
  typed() {
    const words = this.words.value.trim();
    const near = this.span?.start ?? this.editor.around();
    this.places = this.editor.ruler.find(words);
    const distance = (place) => Math.abs(place.start - near);
    const best = this.places.reduce((one, other) => (one === null || distance(other) < distance(one) ? other : one), null);
    this.missing = words !== "" && best === null;
    this.span = words === "" ? null : best ?? this.span;
    this.tell();
    this.editor.mark();
  }

  turn() {
    const at = this.places.findIndex((place) => place.start === this.span.start);
    this.span = this.places[(at + 1) % this.places.length];
    this.tell();
    this.editor.mark();
  }

  tell() {
    const many = this.places.length > 1;
    const at = this.places.findIndex((place) => place.start === this.span?.start);
    this.words.setAttribute("aria-invalid", String(Boolean(this.missing)));
    this.hint.textContent = this.missing ? "these words do not stand in the article" : many ? `place ${at + 1} of ${this.places.length}` : "";
    this.hint.classList.toggle("wrong", Boolean(this.missing));
    this.next.hidden = !many || this.missing;
    this.below.hidden = this.hint.textContent === "";
    if (!this.missing) this.words.rows = Math.min(4, Math.ceil(this.words.value.length / 38) || 1);
  }
}

const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);
const placed = (part) => (part && part.start !== null && part.start !== undefined ? { start: part.start, end: part.end } : null);
const text = (id) => byId(id).value.trim() || null;

export class Editor {
  constructor({ save, remove }) {
    this.save = save;
    this.remove = remove;
    this.record = null;
    this.last = null; // what was selected last in the article
    byId("correction").addEventListener("submit", (event) => { event.preventDefault(); this.submit(); });
    byId("cancel").addEventListener("click", () => { if (this.mayClose()) this.close(); });
    byId("delete").addEventListener("click", () => this.remove(this.number));
    byId("more").addEventListener("click", () => this.addPart(null).words.focus());
    document.addEventListener("selectionchange", () => {
      const span = this.text ? selected(this.text, this.ruler) : null;
      if (span !== null) this.last = span;
    });
    document.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && this.open && this.mayClose()) this.close();
    });
  }

  get open() {
    return !byId("editor").hidden;
  }

  // Whether nothing would be lost; where something would, the user decides.
  mayClose() {
    const clean = !this.open || JSON.stringify(this.fields()) === this.start;
    return clean || confirm("Leave the changes to this quote unsaved?");
  }

  // The article whose words are selected; `element` is its text in the page.
  follow(article, element) {
    this.text = element;
    this.ruler = new Ruler(article.text);
    this.last = null;
  }

  selection() {
    return selected(this.text, this.ruler) ?? this.last;
  }

  around() {
    return this.parts.find((part) => part.span !== null)?.span.start ?? 0;
  }

  // Open the form on a record; on null to make one of what is selected.
  edit(record, number, label, names, origin) {
    const chosen = record === null ? this.selection() : null;
    Object.assign(this, { record, number, origin, parts: [] });
    byId("editor").hidden = false;
    document.body.classList.add("editing");
    byId("editor-h").textContent = record === null ? "Add a quote" : `Correct ${label}`;
    byId("delete").hidden = record === null;
    byId("names").replaceChildren(...names.map((name) => new Option(name, name)));
    this.complain("");
    const kind = record?.kind ?? (chosen !== null && this.isQuoted(chosen) ? "direct" : "indirect");
    for (const radio of document.getElementsByName("new-kind")) radio.checked = radio.value === kind;
    byId("parts").replaceChildren();
    for (const piece of record?.content ?? [chosen]) this.addPart(placed(piece));
    const one = (id, label_, part) => {
      const field = new SpanField(label_, placed(part), this);
      byId(id).replaceChildren(field.element);
      return field;
    };
    this.mention = one("mention", "Mention", record?.speaker);
    this.cue = one("cue", "Words", record?.cue);
    this.teller = one("teller", "Words", record?.source);
    byId("name").value = record?.speaker?.name ?? "";
    byId("role").value = record?.speaker?.role ?? "";
    byId("type").value = record?.speaker?.type ?? "person";
    byId("negated").checked = record?.cue?.negated ?? false;
    byId("teller-name").value = record?.source?.name ?? "";
    this.start = JSON.stringify(this.fields());
    this.mark();
    byId("editor").scrollTop = 0;
    byId("editor").focus({ preventScroll: true });
  }

  isQuoted({ start, end }) {
    const around = this.ruler.slice(Math.max(0, start - 1), start) + this.ruler.slice(end, end + 1);
    return /^["'“‘«„][।.,!?]?["'”’»“]?$/u.test(around);
  }

  addPart(span) {
    const field = new SpanField(this.parts.length === 0 ? "Words" : `Part ${this.parts.length + 1}`, span, this);
    if (this.parts.length > 0) {
      const remove = document.createElement("button");
      Object.assign(remove, { type: "button", className: "remove-part", textContent: "Remove the part" });
      remove.addEventListener("click", () => {
        this.parts.splice(this.parts.indexOf(field), 1);
        field.element.remove();
        this.mark();
      });
      field.element.append(remove);
    }
    this.parts.push(field);
    byId("parts").append(field.element);
    return field;
  }

  mark() {
    const spans = (fields) => fields.flatMap((field) => (field?.span ? [field.span] : []));
    [this.parts, [this.mention], [this.cue], [this.teller]].forEach((fields, at) => highlight(this.text, MARKS[at], spans(fields)));
  }

  close() {
    if (!this.open) return;
    byId("editor").hidden = true;
    document.body.classList.remove("editing");
    unhighlight(MARKS);
    if (this.origin?.isConnected) this.origin.focus();
  }

  complain(message) {
    byId("editor-problem").textContent = message;
    if (message) byId("editor-problem").scrollIntoView({ block: "nearest" });
  }

  // What a person decides about a record.
  fields() {
    const name = text("name");
    const mention = this.mention.span;
    const teller = this.teller.span;
    return {
      kind: [...document.getElementsByName("new-kind")].find((radio) => radio.checked).value,
      content: this.parts.flatMap((part) => (part.span ? [part.span] : [])).sort((one, other) => one.start - other.start),
      speaker: mention || name ? { start: null, end: null, ...mention, name, role: text("role"), type: byId("type").value } : null,
      cue: this.cue.span ? { ...this.cue.span, negated: byId("negated").checked } : null,
      source: teller ? { ...teller, name: text("teller-name") } : null,
    };
  }

  submit() {
    const wrong = [...this.parts, this.mention, this.cue, this.teller].find((field) => field.missing);
    const fields = this.fields();
    if (wrong) {
      this.complain("Some words do not stand in the article. Type them as they stand there, or select them.");
      wrong.words.focus();
    } else if (fields.content.length === 0) {
      this.complain("A quote needs its content: select it in the article.");
      this.parts[0].words.focus();
    } else if (fields.content.some((part, at) => at > 0 && part.start < fields.content[at - 1].end)) {
      this.complain("Two parts of the content have words in common.");
    } else if (this.record !== null && JSON.stringify(fields) === this.start) {
      this.close();
    } else {
      this.save(draftOf(this.record, fields), this.number);
    }
  }
}

// The record with new fields; what follows from those that changed is left for the app to fill in.
export function draftOf(record, fields) {
  if (record === null) return { ...fields, evidence: ["by hand: added"] };
  const draft = { ...record, kind: fields.kind };
  for (const derived of ["record_id", "rule", "confidence"]) delete draft[derived];
  const changed = fields.kind === record.kind ? [] : ["kind"];
  if (!same(fields.content, record.content.map(placed))) {
    changed.push("content");
    draft.content = fields.content;
    delete draft.quoted;
  }
  const speaker = record.speaker ?? { start: null, end: null, text: null, name: null, role: null, type: "unknown", chain: [] };
  const who = fields.speaker;
  const moved = !same(placed(who), placed(speaker));
  if (who === null ? record.speaker !== null : moved || ["name", "role", "type"].some((key) => who[key] !== speaker[key])) {
    changed.push("speaker");
    const stays = who !== null && !moved && who.name === speaker.name;
    draft.speaker = who === null ? null : { ...who, text: null, chain: stays ? speaker.chain : [] };
  }
  const cueMoved = !same(placed(fields.cue), placed(record.cue));
  if (cueMoved || fields.cue?.negated !== record.cue?.negated) {
    changed.push("cue");
    draft.cue = cueMoved ? fields.cue : { ...record.cue, negated: fields.cue.negated };
    delete draft.sentence;
  }
  const tellerMoved = !same(placed(fields.source), placed(record.source));
  if (tellerMoved || fields.source?.name !== record.source?.name) {
    changed.push("source");
    draft.source = fields.source && { ...fields.source, type: tellerMoved ? "unknown" : record.source.type };
    delete draft.source_chain;
  }
  if (changed.includes("content") && draft.cue === null) delete draft.sentence;
  const before = record.evidence.filter((step) => step.startsWith("before: "));
  const origin = before.length ? before : [`before: ${record.rule}, confidence ${record.confidence.toFixed(2)}`];
  const was = record.evidence.find((step) => step.startsWith("by hand: "));
  if (was === "by hand: added") draft.evidence = [was];
  else draft.evidence = [`by hand: ${[...new Set([...(was ? was.slice(9).split(", ") : []), ...changed])].join(", ")}`, ...origin];
  return draft;
}
