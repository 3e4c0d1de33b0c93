// Picks the answer of a day. btu computed every answer; nothing is decided here.
"use strict";
(() => {
  const DAY = 86_400_000;
  const data = JSON.parse(document.getElementById("answers").textContent);
  const first = Date.parse(data.first), last = Date.parse(data.last);
  const lists = new Map([...document.querySelectorAll("[data-list]")].map((node) => [node.dataset.list, node]));
  const slider = document.getElementById("slider"), field = document.getElementById("day");
  const earlier = document.getElementById("earlier"), later = document.getElementById("later");
  const shown = document.getElementById("shown-day"), axis = document.getElementById("lanes");
  const words = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });
  const iso = (time) => new Date(time).toISOString().slice(0, 10);
  const clamped = (time) => Math.min(Math.max(time, first), last);
  const turns = data.days.map(([days]) => first + days * DAY);
  // The members of every list on a day: each turning day says what it takes out and puts in.
  function answer(time) {
    const members = new Map([...lists.keys()].map((name) => [name, []]));
    data.days.forEach(([, changes], place) => {
      if (turns[place] > time) return;
      for (const [name, at, removed, ...put] of changes) members.get(data.lists[name]).splice(at, removed, ...put);
    });
    return members;
  }

  // Who says what, by number: named in a piece, shown whole once in the page or in a template.
  const voices = new Map();
  for (const root of [document, document.getElementById("voices").content]) {
    root.querySelectorAll(".said[data-said]").forEach((node) => {
      if (!voices.has(node.dataset.said)) voices.set(node.dataset.said, node.cloneNode(true));
    });
  }
  function drawn(piece) {
    const made = piece.cloneNode(true);
    made.querySelectorAll("[data-said]:empty").forEach((node) => node.replaceWith(voices.get(node.dataset.said).cloneNode(true)));
    return made;
  }

  // The pieces of every list by number: those of the last day stand in the page, the others in a template.
  let members = answer(last);
  const pieces = new Map([...lists].map(([name, node]) => {
    const found = [], { content } = document.querySelector(`template[data-of="${CSS.escape(name)}"]`);
    members.get(name).forEach((number, place) => { found[number] ??= node.children[place].cloneNode(true); });
    const others = [...(content.querySelector("svg.pieces") || content).children];
    for (let number = 0; others.length; number += 1) found[number] ??= others.shift();
    return [name, found];
  }));

  // Only what differs from the day shown before is put into the page.
  function fill(name, numbers) {
    const node = lists.get(name), before = members.get(name);
    let start = 0, end = 0;
    while (start < Math.min(before.length, numbers.length) && before[start] === numbers[start]) start += 1;
    while (end < Math.min(before.length, numbers.length) - start && before.at(-1 - end) === numbers.at(-1 - end)) end += 1;
    [...node.children].slice(start, before.length - end).forEach((child) => child.remove());
    const behind = node.children[start] ?? null;
    numbers.slice(start, numbers.length - end).forEach((number) => node.insertBefore(drawn(pieces.get(name)[number]), behind));
  }

  function show(time, { remember = true } = {}) {
    const day = clamped(time), now = answer(day);
    now.forEach((numbers, name) => fill(name, numbers));
    members = now;
    document.querySelectorAll("[data-when-any]").forEach((node) => {
      node.hidden = !node.dataset.whenAny.split("|").some((name) => lists.get(name).children.length);
    });
    document.querySelectorAll("[data-when-none]").forEach((node) => {
      node.hidden = lists.get(node.dataset.whenNone).children.length > 0;
    });
    slider.value = String((day - first) / DAY);
    slider.setAttribute("aria-valuetext", words.format(day));
    field.value = iso(day);
    shown.textContent = words.format(day);
    shown.dateTime = iso(day);
    document.body.classList.toggle("past", day < last);
    earlier.disabled = !turns.some((turn) => turn < day);
    later.disabled = day >= last;
    if (axis) axis.style.setProperty("--day", String(((day - first) / DAY - data.axis[0]) / (data.axis[1] - data.axis[0])));
    filter();
    if (remember) history.replaceState(null, "", day === last ? location.pathname + location.search : `#as-of=${iso(day)}`);
    return day;
  }

  function asked() {
    const found = /^#as-of=(\d{4}-\d{2}-\d{2})$/.exec(location.hash);
    const time = found ? Date.parse(found[1]) : NaN;
    return Number.isNaN(time) || iso(time) !== found[1] ? last : time;
  }

  // Changelog entries are hidden, never taken away: their answers stay those of the day.
  const filters = [...document.querySelectorAll("[data-filter]")];
  function filter() {
    const entries = [...(lists.get("changes")?.children ?? [])];
    let visible = 0;
    for (const entry of entries) {
      entry.hidden = filters.some(({ value, dataset }) => value && !entry.dataset[dataset.filter].split("|").includes(value));
      visible += !entry.hidden;
    }
    const none = document.getElementById("no-match");
    if (none) none.hidden = visible > 0 || entries.length === 0;
  }

  const current = () => first + Number(slider.value) * DAY;
  slider.max = String((last - first) / DAY);
  field.min = iso(first);
  field.max = iso(last);
  slider.addEventListener("input", () => show(current()));
  field.addEventListener("change", () => { if (field.value) show(Date.parse(field.value)); });
  earlier.addEventListener("click", () => show(turns.filter((turn) => turn < current()).at(-1) ?? first));
  later.addEventListener("click", () => show(turns.find((turn) => turn > current()) ?? last));
  document.getElementById("today").addEventListener("click", () => show(last));
  addEventListener("hashchange", () => show(asked(), { remember: false }));
  filters.forEach((node) => node.addEventListener("change", filter));
  document.querySelectorAll("[data-needs-script]").forEach((node) => { node.hidden = false; });
  show(asked(), { remember: false });
})();
