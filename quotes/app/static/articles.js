// The articles that are open, with their records and what they were before: all the state there is.

export class Articles {
  constructor() {
    this.list = [];
    this.current = 0;
    this.pending = {}; // records whose article has not come yet
  }

  get shown() {
    return this.list[this.current] ?? null;
  }

  get unsaved() {
    return this.list.some((article) => article.changed);
  }

  // Put articles in; one that is open already gets the new text and loses its old records.
  add(docId, text, records, details = {}) {
    const article = { docId, text, details, records: null, given: records ?? this.pending[docId] ?? null, before: [], changed: false };
    delete this.pending[docId];
    const at = this.list.findIndex((one) => one.docId === docId);
    if (at < 0) this.list.push(article);
    else this.list[at] = article;
    return article;
  }

  // Records that came without an article: those of an open one are taken, the others wait.
  addRecords(docId, records) {
    const article = this.list.find((one) => one.docId === docId);
    if (article === undefined) {
      this.pending[docId] = [...(this.pending[docId] ?? []), ...records];
      return null;
    }
    article.given = records;
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
