// The articles that are open, with their records and what they were before: all the state there is.

export class Articles {
  constructor() {
    this.list = [];
    this.shown = null;
    this.pending = {}; // records whose article has not come yet
  }

  // Those whose records are there.
  get ready() {
    return this.list.filter((article) => article.records !== null);
  }

  get unsaved() {
    return this.list.some((article) => article.changed);
  }

  find(docId) {
    return this.list.find((article) => article.docId === docId) ?? null;
  }

  // Put an article in. One of its id that is open gives way, unless that would lose what was done by hand: then null.
  add(docId, text, records, details = {}) {
    const open = this.find(docId);
    if (open?.changed) return null;
    const given = records ?? this.pending[docId] ?? null;
    const article = { docId, text, details, given, records: null, before: [], changed: false };
    delete this.pending[docId];
    if (open === null) this.list.push(article);
    else this.list[this.list.indexOf(open)] = article;
    return article;
  }

  remove(article) {
    this.list = this.list.filter((one) => one !== article);
  }

  // Records that came without an article: those of an open one are taken, the others wait.
  addRecords(docId, records) {
    const article = this.find(docId);
    if (article === null) this.pending[docId] = [...(this.pending[docId] ?? []), ...records];
    else article.given = records;
    return article;
  }

  // The article as the app takes it.
  given({ docId, text, details }) {
    return { doc_id: docId, text, ...details };
  }

  freeId(wanted) {
    const taken = new Set(this.list.map((article) => article.docId));
    if (!taken.has(wanted)) return wanted;
    let number = 2;
    while (taken.has(`${wanted}-${number}`)) number += 1;
    return `${wanted}-${number}`;
  }
}

// The records after a change, and a way back to those before it.
export function change(article, records, html) {
  article.before.push({ records: article.records, html: article.html });
  Object.assign(article, { records, html, changed: true });
}

export function undo(article) {
  const before = article.before.pop();
  if (before) Object.assign(article, before, { changed: true });
}
