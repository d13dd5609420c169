
// The page works without these scripts: they add the drawn timeline, the filter and the files to the list.
(() => {
  const $ = (id) => document.getElementById(id);
  const events = [...document.querySelectorAll(".year li")].map((li) => ({
    li, id: li.id.slice(2),
    from: Number(li.dataset.from), to: Number(li.dataset.to), placed: "from" in li.dataset,
    vague: "vague" in li.dataset, unsure: "unsure" in li.dataset, status: li.dataset.status,
    categories: (li.dataset.categories || "").split("\n"), documents: li.dataset.documents.split(" "),
    when: li.querySelector(".when").textContent, title: li.querySelector("h3").textContent,
    text: "", width: 0, shown: true, box: null,
  }));
  const element = $("band"), band = makeBand(events, (s) => { $("more").textContent = s; });
  let selected = null;

  // ---- choosing an event

  function select(e, open) {
    if (selected) selected.li.classList.remove("selected");
    selected = e;
    band.select(e);
    remember();
    if (!e) return band.requestDraw();
    e.li.classList.add("selected");
    $("selected").textContent = e.when + ": " + e.title + ", " + e.status + (e.unsure ? ", not sure" : "");
    if (e.placed) band.bring(e);
    if (open) { e.li.focus({ preventScroll: true }); e.li.scrollIntoView({ block: "center" }); }
  }
  function go(step) {
    const list = band.shown();
    if (!list.length) return;
    const at = list.indexOf(selected);
    select(list[at < 0 ? (step > 0 ? 0 : list.length - 1) : Math.min(Math.max(at + step, 0), list.length - 1)]);
  }
  const hit = (ev) => {
    const box = element.getBoundingClientRect();
    return band.hit(ev.clientX - box.left - element.clientLeft, ev.clientY - box.top - element.clientTop);
  };

  // ---- the address

  const filter = makeFilter(events, () => {
    if (selected && !selected.shown) select(null);
    remember();
    band.requestDraw();
  });
  let reading = false;
  function remember() {
    if (reading) return;
    const parts = [selected && selected.li.id, filter.address()].filter(Boolean);
    history.replaceState(null, "", parts.length ? "#" + parts.join("&") : location.pathname + location.search);
  }
  function recall() {
    reading = true;
    const [first, ...rest] = location.hash.slice(1).split("&");
    const e = events.find((e) => e.li.id === first);
    filter.read((e ? rest : [first, ...rest]).join("&"));
    band.fit(true);
    if (e && e.shown) select(e, true);
    reading = false;
  }
  addEventListener("hashchange", recall);

  // ---- pointers, wheel and keys

  const pointers = new Map();
  let moved = 0;
  element.addEventListener("pointerdown", (ev) => {
    if (ev.button) return;
    pointers.set(ev.pointerId, ev.clientX);
    moved = 0;
  });
  element.addEventListener("pointermove", (ev) => {
    if (!pointers.has(ev.pointerId)) {
      const e = hit(ev);
      element.title = e ? e.when + ": " + e.title : "";
      return;
    }
    const old = [...pointers.values()], w = element.clientWidth, view = band.view(), minutes = (view.to - view.from) / w;
    pointers.set(ev.pointerId, ev.clientX);
    const now = [...pointers.values()];
    moved += Math.abs(ev.clientX - old[[...pointers.keys()].indexOf(ev.pointerId)]);
    if (moved > 4 && !element.hasPointerCapture(ev.pointerId)) { element.setPointerCapture(ev.pointerId); element.classList.add("dragged"); }
    if (now.length === 2) {
      const left = element.getBoundingClientRect().left, gap = Math.abs(now[0] - now[1]) || 1;
      band.zoom((Math.abs(old[0] - old[1]) || 1) / gap, ((now[0] + now[1]) / 2 - left) / w);
    } else if (moved > 4) band.setView(view.from - (now[0] - old[0]) * minutes, view.to - (now[0] - old[0]) * minutes);
  });
  for (const end of ["pointerup", "pointercancel"]) {
    element.addEventListener(end, (ev) => {
      const was = pointers.delete(ev.pointerId);
      element.classList.remove("dragged");
      if (was && end === "pointerup" && moved <= 4) { const e = hit(ev); if (e) select(e, true); }
    });
  }
  element.addEventListener("wheel", (ev) => {
    const view = band.view(), minutes = (view.to - view.from) / element.clientWidth;
    const sideways = ev.shiftKey ? ev.deltaY : ev.deltaX;
    if (ev.ctrlKey || ev.metaKey) band.zoom(Math.exp(Math.max(-60, Math.min(60, ev.deltaY)) * 0.01), (ev.clientX - element.getBoundingClientRect().left) / element.clientWidth);
    else if (sideways) band.setView(view.from + sideways * minutes, view.to + sideways * minutes);
    else return;
    ev.preventDefault();
  }, { passive: false });
  const keys = {
    ArrowRight: () => go(1), ArrowLeft: () => go(-1), Home: () => go(-Infinity), End: () => go(Infinity),
    "+": () => band.zoom(0.6), "=": () => band.zoom(0.6), "-": () => band.zoom(1 / 0.6), "0": () => band.fit(false), Enter: () => selected && select(selected, true),
  };
  element.addEventListener("keydown", (ev) => {
    const act = keys[ev.key];
    if (!act || ev.ctrlKey || ev.metaKey || ev.altKey) return;
    ev.preventDefault();
    act();
  });
  $("in").addEventListener("click", () => band.zoom(0.6));
  $("out").addEventListener("click", () => band.zoom(1 / 0.6));
  $("fit").addEventListener("click", () => band.fit(false));
  $("dense").addEventListener("click", () => band.fit(true));
  $("list").addEventListener("click", (ev) => {
    const when = ev.target.closest(".when");
    if (!when) return;
    ev.preventDefault(); // the address is kept by remember
    select(events.find((e) => e.li.contains(when)));
  });

  // ---- saving

  const types = { ics: "text/calendar", csv: "text/csv", json: "application/json" };
  $("save").addEventListener("click", async (ev) => {
    const kind = ev.target.value;
    if (kind === "svg") return save("timeline.svg", "image/svg+xml", picture());
    if (!types[kind]) return;
    const ids = new Set(events.filter((e) => e.shown).map((e) => e.id));
    save("timeline." + kind, types[kind], keep[kind]((await filesOf())[kind], ids));
  });
  // picture gives the drawing as a file of its own, with the rules and the colours that it has on the page.
  function picture() {
    const drawing = $("drawing").cloneNode(true), box = drawing.viewBox.baseVal, root = getComputedStyle(document.documentElement);
    const rules = [...document.styleSheets[0].cssRules].filter((rule) => rule.selectorText?.includes("#drawing")).map((rule) => rule.cssText);
    const style = document.createElementNS(drawing.namespaceURI, "style"), ground = document.createElementNS(drawing.namespaceURI, "rect");
    style.textContent = rules.join("\n").replace(/var\((--\w+)\)/g, (all, name) => root.getPropertyValue(name));
    for (const [key, value] of Object.entries({ width: box.width, height: box.height, fill: root.getPropertyValue("--ground") })) ground.setAttribute(key, value);
    drawing.setAttribute("width", box.width);
    drawing.setAttribute("height", box.height);
    drawing.prepend(style, ground);
    return new XMLSerializer().serializeToString(drawing);
  }

  // ---- start

  for (const part of document.querySelectorAll(".scripted")) part.hidden = false;
  if (!band.drawn.length) $("timeline").hidden = true;
  if (!events.length) $("filter").hidden = $("save").hidden = true;
  new ResizeObserver(band.requestDraw).observe(element);
  addEventListener("beforeprint", () => band.draw(1000, 0));
  addEventListener("afterprint", band.requestDraw);
  recall();
})();
