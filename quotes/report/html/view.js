"use strict";
// Links speaker, cue and content of a quote: by pointer, by touch and by keyboard. Without it the page still works,
// as its badges and the entries of the list are plain links to each other.
(() => {
  const isWide = (view) => getComputedStyle(view.querySelector(".columns")).display === "grid";
  const recordOf = (element) => element.dataset.r ?? parseInt(element.dataset.m, 10).toString();
  const touched = (event) => event.target.closest("[data-r], [data-m]");

  let clearOther = null; // undoes the choice made in another article of the page

  function start(view) {
    const badges = [...view.querySelectorAll(".b[data-r]")];
    const cards = new Map([...view.querySelectorAll(".card")].map((card) => [card.dataset.r, card]));
    let places = null; // record → its segments; built when first asked for
    let shown = null; // what is lit, for now or for good
    let chosen = null;
    let from = null; // where the keyboard came from

    function segments(record) {
      if (places === null) {
        places = new Map();
        for (const segment of view.querySelectorAll("[data-m]")) {
          for (const number of new Set(segment.dataset.m.split(" ").map((token) => token.slice(0, -1)))) {
            if (!places.has(number)) places.set(number, []);
            places.get(number).push(segment);
          }
        }
      }
      return places.get(record) ?? [];
    }

    function light(record) {
      if (record === shown) return;
      for (const [number, lit] of [[shown, false], [record, true]]) {
        const card = cards.get(number);
        if (!card) continue;
        for (const segment of segments(number)) {
          segment.classList.toggle("lit", lit);
          segment.classList.toggle("u" + card.dataset.u, lit);
        }
        card.classList.toggle("lit", lit);
      }
      shown = record;
    }

    const clear = () => choose(null);

    function choose(record, element) {
      if (record !== null && clearOther !== null && clearOther !== clear) clearOther();
      clearOther = record === null ? null : clear;
      chosen = record;
      light(record);
      for (const badge of badges) {
        if (badge.dataset.r === record) badge.setAttribute("aria-current", "true");
        else badge.removeAttribute("aria-current");
      }
      const card = cards.get(record);
      if (!card) peek.hide();
      else if (isWide(view)) reveal(card);
      else {
        peek.show(card, clear);
        peek.uncover(element ?? view.querySelector(`.b[data-r="${record}"]`));
      }
    }

    function reveal(card) {
      const list = card.closest(".voices");
      if (list.scrollHeight > list.clientHeight) {
        list.scrollTop += card.getBoundingClientRect().top - list.getBoundingClientRect().top - list.clientHeight / 3;
      }
    }

    function open(record, origin) {
      from = origin;
      choose(record, origin);
      if (isWide(view)) cards.get(record).focus({ preventScroll: true });
      else peek.focus();
    }

    function back() {
      choose(null);
      if (from) from.focus();
      from = null;
    }

    view.addEventListener("pointerover", (event) => {
      const element = touched(event);
      if (event.pointerType === "mouse") light(element ? recordOf(element) : chosen);
    });
    view.addEventListener("pointerleave", () => light(chosen));
    view.addEventListener("focusin", (event) => {
      const element = touched(event);
      if (element) light(recordOf(element));
    });
    view.addEventListener("focusout", () => light(chosen));

    view.addEventListener("click", (event) => {
      const link = event.target.closest("a[data-r]");
      if (link && link.matches(".b")) {
        event.preventDefault();
        if (event.detail === 0) open(link.dataset.r, link);
        else choose(link.dataset.r, link);
      } else if (link) {
        choose(link.dataset.r); // and the browser goes to the words
      } else if (event.target.closest("[data-m]") && getSelection().isCollapsed) {
        const segment = event.target.closest("[data-m]");
        choose(recordOf(segment), segment);
      } else if (event.target.closest(".alone")) {
        toggleAlone(event.target.closest(".alone"));
      }
    });

    view.addEventListener("keydown", (event) => {
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      const badge = event.target.closest(".b[data-r]");
      const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (badge && step) {
        const next = badges[badges.indexOf(badge) + step];
        if (next) next.focus();
        event.preventDefault();
      }
    });
    document.addEventListener("keydown", function leave(event) {
      if (!view.isConnected) document.removeEventListener("keydown", leave);
      else if (event.key === "Escape" && chosen !== null) back();
    });

    function toggleAlone(button) {
      const on = button.getAttribute("aria-pressed") !== "true";
      for (const other of view.querySelectorAll(".alone")) other.setAttribute("aria-pressed", "false");
      button.setAttribute("aria-pressed", String(on));
      const kept = new Set(button.dataset.rs.split(" "));
      for (const segment of view.querySelectorAll("[data-m]")) {
        const own = segment.dataset.m.split(" ").some((token) => kept.has(token.slice(0, -1)));
        segment.classList.toggle("faded", on && !own);
      }
      for (const badge of badges) badge.classList.toggle("faded", on && !kept.has(badge.dataset.r));
    }
  }

  // On a narrow screen the list is far from the text: the chosen entry comes to the foot of the page.
  const peek = (() => {
    const box = document.createElement("section");
    box.className = "peek";
    box.hidden = true;
    box.tabIndex = -1;
    box.setAttribute("aria-label", "Chosen quote");
    document.querySelector("main").append(box);
    let close = null;
    box.addEventListener("click", (event) => {
      if (event.target.closest("a")) hide();
    });

    function show(card, onClose) {
      close = onClose;
      const name = document.createElement("h2");
      name.append(...card.closest(".voice").querySelector("h4").cloneNode(true).childNodes);
      const button = document.createElement("button");
      button.type = "button";
      button.className = "close";
      button.textContent = "Close";
      button.addEventListener("click", () => close());
      const copy = document.createElement("div");
      copy.className = "card";
      copy.append(...card.cloneNode(true).childNodes);
      box.className = "peek c" + card.dataset.u;
      box.replaceChildren(name, copy, button);
      box.hidden = false;
    }
    function hide() {
      box.hidden = true;
      box.replaceChildren();
    }
    function uncover(element) {
      if (!element) return;
      const hidden = element.getBoundingClientRect().bottom + 16 - box.getBoundingClientRect().top;
      if (hidden > 0) scrollBy({ top: hidden });
    }
    return { show, hide, uncover, focus: () => box.focus() };
  })();

  for (const view of document.querySelectorAll(".view")) start(view);
  document.addEventListener("uddharan:view", (event) => { // a view that came later
    peek.hide();
    start(event.target);
  });
  document.body.classList.add("live");
})();
