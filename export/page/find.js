
// Which events are shown: by words, status, category and source. All of it stands in the address behind "#", with the
// selected event in front ("#e-…&q=strike&status=planned"), so that a link leads back to it.

// fold makes words comparable: lower case, no marks over letters, one space between them.
const fold = (s) => s.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim();

// finds reports whether every word of the query begins a word of the text; both are folded.
const finds = (text, query) => !query || query.split(" ").every((word) => (" " + text).includes(" " + word));

function makeFilter(events, changed) {
  const $ = (id) => document.getElementById(id);
  const boxes = [...document.querySelectorAll("[name=status]")], category = $("category"), source = $("document");
  const all = $("count").textContent;
  const nameOf = (select) => (select && select.value ? select.selectedOptions[0].textContent : "");

  function apply() {
    const query = fold($("words").value);
    const status = new Set(boxes.filter((box) => box.checked).map((box) => box.value));
    let n = 0;
    for (const e of events) {
      if (query && !e.text) e.text = fold(e.li.textContent);
      e.shown = status.has(e.status) && (!category?.value || e.categories.includes(category.value)) &&
        (!source?.value || e.documents.includes(source.value)) && finds(e.text, query);
      e.li.hidden = !e.shown;
      if (e.shown) n++;
    }
    for (const year of document.querySelectorAll(".year")) year.hidden = !year.querySelector("li:not([hidden])");
    $("none").hidden = n > 0;
    $("count").textContent = n === events.length ? all : n + " of " + events.length + " events";
    changed();
  }
  // address gives the filter as it stands in an address; "" when everything is shown.
  function address() {
    const parts = new URLSearchParams();
    if ($("words").value.trim()) parts.set("q", $("words").value.trim());
    if (boxes.some((box) => !box.checked)) parts.set("status", boxes.filter((box) => box.checked).map((box) => box.value).join(","));
    if (nameOf(category)) parts.set("category", nameOf(category));
    if (nameOf(source)) parts.set("source", nameOf(source));
    return parts.toString();
  }
  // read sets the filter to what an address says.
  function read(address) {
    const parts = new URLSearchParams(address), status = parts.get("status");
    $("words").value = parts.get("q") || "";
    for (const box of boxes) box.checked = status === null || status.split(",").includes(box.value);
    for (const [select, name] of [[category, parts.get("category")], [source, parts.get("source")]]) {
      if (select) select.selectedIndex = Math.max(0, [...select.options].findIndex((o, i) => i && o.textContent === name));
    }
    apply();
  }
  $("filter").addEventListener("input", apply);
  $("filter").addEventListener("submit", (ev) => ev.preventDefault());
  $("filter").addEventListener("reset", () => setTimeout(apply));
  return { apply, address, read };
}

// ---- saving what is shown

// save hands the browser a file.
function save(name, type, content) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}

// filesOf unpacks the files that the page carries: the calendar, the table and the timeline of all its events.
async function filesOf() {
  const packed = Uint8Array.from(atob(JSON.parse(document.getElementById("files").textContent)), (c) => c.charCodeAt(0));
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
  return JSON.parse(await new Response(stream).text());
}

// keep takes out of a file the events that ids do not hold.
const keep = {
  ics(file, ids) {
    const [head, ...parts] = file.split("BEGIN:VEVENT\r\n"), end = "END:VEVENT\r\n";
    const tail = parts.length ? parts.at(-1).slice(parts.at(-1).indexOf(end) + end.length) : "";
    const kept = parts.filter((p) => ids.has(/^UID:(.*)\r$/m.exec(p)?.[1])).map((p) => "BEGIN:VEVENT\r\n" + p.slice(0, p.indexOf(end) + end.length));
    return head + kept.join("") + tail;
  },
  csv(file, ids) {
    const lines = file.split("\r\n");
    const names = (line) => line.match(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g) || [];
    return lines.filter((line, i) => !i || !line || names(line).some((id) => ids.has(id))).join("\r\n");
  },
  json(file, ids) {
    const timeline = JSON.parse(file);
    timeline.events = timeline.events.filter((e) => ids.has(e.id));
    const told = new Set(timeline.events.flatMap((e) => e.mentions.map((m) => m.document)));
    timeline.documents = timeline.documents.filter((d) => told.has(d.id));
    timeline.unresolved = (timeline.unresolved || []).filter((u) => told.has(u.document));
    return JSON.stringify(timeline, null, 2) + "\n";
  },
};
