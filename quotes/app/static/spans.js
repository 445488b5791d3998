// Between places in the page and offsets in the article. Offsets count code points, JavaScript counts UTF-16 units.

const OUTSIDE = ".b, .no"; // badges and signs, which are no part of the article
const WORD = /[\p{L}\p{M}\p{N}\u200c\u200d]/u;
const count = (text) => { let n = 0; for (const _ of text) n += 1; return n; };

export class Ruler {
  constructor(text) {
    this.text = text;
    this.points = /[\ud800-\udfff]/.test(text) ? Array.from(text) : null;
  }
  get length() {
    return this.points === null ? this.text.length : this.points.length;
  }
  slice(start, end) {
    return this.points === null ? this.text.slice(start, end) : this.points.slice(start, end).join("");
  }
  // all places at which the words stand
  find(words) {
    const found = [];
    if (!words) return found;
    for (let at = this.text.indexOf(words); at >= 0 && found.length < 1000; at = this.text.indexOf(words, at + 1)) {
      const start = this.points === null ? at : count(this.text.slice(0, at));
      found.push({ start, end: start + count(words) });
    }
    return found;
  }
  // the span with the whole of the words that it cuts
  widen({ start, end }) {
    const inWord = (at) => at > 0 && at < this.length && WORD.test(this.slice(at - 1, at)) && WORD.test(this.slice(at, at + 1));
    while (inWord(start)) start -= 1;
    while (inWord(end)) end += 1;
    return { start, end };
  }
  // the span without the spaces at its ends, or null if it has nothing else
  trim({ start, end }) {
    const words = this.slice(start, end);
    const left = count(words.slice(0, words.length - words.trimStart().length));
    const right = count(words.slice(words.trimEnd().length));
    return left + right >= end - start ? null : { start: start + left, end: end - right };
  }
}

const lines = (text) => [...text.querySelectorAll("p[data-line]")];
const startOf = (line) => Number(line.dataset.line);

function lengthUpTo(line, node, offset) {
  const range = document.createRange();
  range.setStart(line, 0);
  range.setEnd(node, offset);
  const part = range.cloneContents();
  for (const sign of part.querySelectorAll(OUTSIDE)) sign.remove();
  return count(part.textContent);
}

function offsetAt(node, offset) {
  const element = node.nodeType === Node.TEXT_NODE ? node.parentElement : node;
  const line = element.closest("p[data-line]");
  return line === null ? null : startOf(line) + lengthUpTo(line, node, offset);
}

// The stretch of the article that is selected, in whole words, or null.
export function selected(text, ruler) {
  const selection = getSelection();
  if (text === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const touched = lines(text).filter((line) => range.intersectsNode(line));
  if (touched.length === 0) return null;
  const last = touched[touched.length - 1];
  const start = touched[0].contains(range.startContainer) ? offsetAt(range.startContainer, range.startOffset) : startOf(touched[0]);
  const end = last.contains(range.endContainer)
    ? offsetAt(range.endContainer, range.endOffset)
    : startOf(last) + lengthUpTo(last, last, last.childNodes.length);
  const span = start < end ? ruler.trim({ start, end }) : null;
  return span && ruler.widen(span);
}

function placeOf(text, offset, isEnd) {
  let line = null;
  for (const one of lines(text)) {
    if (startOf(one) > offset || (isEnd && startOf(one) === offset)) break;
    line = one;
  }
  if (line === null) return null;
  let left = offset - startOf(line);
  const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
  let node = null;
  while (walker.nextNode()) {
    if (walker.currentNode.parentElement.closest(OUTSIDE)) continue;
    node = walker.currentNode;
    const length = count(node.data);
    if (left < length || (isEnd && left === length)) {
      return [node, Array.from(node.data).slice(0, left).join("").length];
    }
    left -= length;
  }
  return node === null ? null : [node, node.data.length];
}

// Shows spans in the text in the manner of `::highlight(name)`, where the browser knows how.
export function highlight(text, name, spans) {
  if (!("highlights" in CSS)) return;
  const ranges = [];
  for (const { start, end } of spans) {
    const from = placeOf(text, start, false);
    const to = placeOf(text, end, true);
    if (from === null || to === null) continue;
    const range = document.createRange();
    range.setStart(...from);
    range.setEnd(...to);
    ranges.push(range);
  }
  CSS.highlights.set(name, new Highlight(...ranges));
}

export function unhighlight(names) {
  if ("highlights" in CSS) for (const name of names) CSS.highlights.delete(name);
}
