// Which quotes of the article are shown: by speaker, kind and confidence.

const byId = (id) => document.getElementById(id);
const kinds = () => [...document.querySelectorAll("input[name=kind]")];

const UNNAMED = "\u0000";
const speakerOf = (record) => record.speaker?.name?.normalize("NFC") ?? UNNAMED;

export class Filters {
  constructor(onChange) {
    for (const control of [byId("by-speaker"), byId("by-confidence"), ...kinds()]) {
      control.addEventListener("input", onChange);
    }
    byId("unfilter").addEventListener("click", () => { this.clear(); onChange(); });
    // the view's own button does what the list of speakers does
    document.addEventListener("click", (event) => {
      const button = event.target.closest(".alone");
      if (!button || !this.records) return;
      event.stopPropagation();
      const speaker = speakerOf(this.records[Number(button.dataset.rs.split(" ")[0])]);
      byId("by-speaker").value = button.getAttribute("aria-pressed") === "true" ? "" : speaker;
      onChange();
    }, true);
  }

  clear() {
    byId("by-speaker").value = "";
    byId("by-confidence").value = "0";
    for (const kind of kinds()) kind.checked = true;
  }

  // Offer the speakers of an article.
  offer(records) {
    this.records = records;
    const select = byId("by-speaker");
    const before = select.value;
    const names = [...new Set(records.map(speakerOf))];
    select.replaceChildren(new Option("all", ""));
    for (const name of names) select.append(new Option(name === UNNAMED ? "no name" : name, name));
    select.value = names.includes(before) ? before : "";
  }

  keeps(record) {
    const speaker = byId("by-speaker").value;
    return (speaker === "" || speakerOf(record) === speaker)
      && kinds().some((kind) => kind.checked && kind.value === record.kind)
      && record.confidence >= Number(byId("by-confidence").value);
  }

  // Fade what is filtered out of a view.
  apply(view, records) {
    const kept = new Set(records.flatMap((record, number) => (this.keeps(record) ? [String(number)] : [])));
    const some = kept.size < records.length;
    for (const segment of view.querySelectorAll("[data-m]")) {
      const own = segment.dataset.m.split(" ").some((token) => kept.has(token.slice(0, -1)));
      segment.classList.toggle("faded", !own);
    }
    for (const badge of view.querySelectorAll(".b[data-r]")) badge.classList.toggle("faded", !kept.has(badge.dataset.r));
    for (const card of view.querySelectorAll(".card")) card.hidden = !kept.has(card.dataset.r);
    for (const voice of view.querySelectorAll(".voice")) voice.hidden = !voice.querySelector(".card:not([hidden])");
    const speaker = byId("by-speaker").value;
    for (const button of view.querySelectorAll(".alone")) {
      const own = speaker !== "" && speakerOf(records[Number(button.dataset.rs.split(" ")[0])]) === speaker;
      button.setAttribute("aria-pressed", String(own));
    }
    byId("least").value = Number(byId("by-confidence").value).toFixed(2);
    byId("filtered").textContent = some ? `${kept.size} of ${records.length} quotes shown` : "";
  }
}
