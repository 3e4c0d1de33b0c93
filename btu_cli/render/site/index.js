// Sorts and narrows the rows that btu wrote; nothing is decided here.
"use strict";
(() => {
  const body = document.getElementById("shows"), find = document.getElementById("find");
  const outlook = document.getElementById("outlook"), count = document.getElementById("count");
  const none = document.getElementById("no-match"), rows = [...body.rows];
  const number = new Intl.NumberFormat("en");
  // Without accents and curly apostrophes, as people type.
  const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[’ʼ]/g, "'").toLowerCase();
  const titles = new Map(rows.map((row) => [row, plain(row.dataset.title)]));
  const collator = new Intl.Collator("en", { sensitivity: "base", numeric: true });

  function narrow() {
    const words = plain(find.value).split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const row of rows) {
      row.hidden = (outlook.value && row.dataset.outlook !== outlook.value) || !words.every((word) => titles.get(row).includes(word));
      shown += !row.hidden;
    }
    count.textContent = shown === rows.length ? "" : `${number.format(shown)} of ${number.format(rows.length)}`;
    none.hidden = shown > 0 || rows.length === 0;
  }

  document.querySelectorAll("th[data-key]").forEach((head) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = head.textContent;
    head.replaceChildren(button);
    button.addEventListener("click", () => {
      const falling = head.getAttribute("aria-sort") === "ascending";
      document.querySelectorAll("th[data-key]").forEach((each) => each.removeAttribute("aria-sort"));
      head.setAttribute("aria-sort", falling ? "descending" : "ascending");
      const { key } = head.dataset;
      rows.sort((one, other) => collator.compare(one.dataset[key], other.dataset[key]) * (falling ? -1 : 1));
      body.append(...rows);
    });
  });
  find.addEventListener("input", narrow);
  outlook.addEventListener("change", narrow);
  document.querySelectorAll("[data-needs-script]").forEach((node) => { node.hidden = false; });
  narrow();
})();
