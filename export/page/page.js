
"use strict";
// The page works without this script: it adds the drawn timeline and the filter to the list.
(() => {
  const $ = (id) => document.getElementById(id);
  const DAY = 1440, YEAR = 365.2425 * DAY; // minutes, the unit of all times
  const events = [...document.querySelectorAll(".year li")].map((li) => ({
    li,
    from: Number(li.dataset.from), to: Number(li.dataset.to), placed: "from" in li.dataset,
    vague: "vague" in li.dataset, status: li.dataset.status,
    categories: (li.dataset.categories || "").split("\n"), documents: li.dataset.documents.split(" "),
    when: li.querySelector(".when").textContent, title: li.querySelector("h3").textContent,
    text: "", width: 0, shown: true, box: null,
  }));
  const drawn = events.filter((e) => e.placed).sort((a, b) => a.from - b.from || a.to - b.to);
  const band = $("band"), canvas = $("canvas"), g = canvas.getContext("2d");
  let view = { from: 0, to: 1 }, selected = null;

  // ---- the window of time that is shown

  function setView(from, to) {
    const least = 2 * 60, most = 20000 * YEAR, middle = (from + to) / 2;
    const half = Math.min(Math.max(to - from, least), most) / 2;
    view = { from: middle - half, to: middle + half };
    requestDraw();
  }
  function zoom(factor, at = 0.5) {
    const width = view.to - view.from, point = view.from + width * at;
    setView(point - width * factor * at, point + width * factor * (1 - at));
  }
  // fit shows all events. The first view leaves out up to a fifth of them where that halves the time to be shown, since
  // a few far-off dates would squeeze all others.
  function fit(nearly) {
    const list = drawn.filter((e) => e.shown);
    if (!list.length) return requestDraw();
    const length = (l) => Math.max(...l.map((e) => e.to)) - l[0].from;
    for (let spare = nearly ? Math.floor(list.length / 5) : 0; spare > 0; spare--) {
      const far = [list.slice(1), list.filter((e) => e.to < Math.max(...list.map((o) => o.to)))].find((l) => l.length && length(l) < length(list) / 2);
      if (!far) break;
      list.splice(0, list.length, ...far);
    }
    const from = list[0].from, span = Math.max(length(list), DAY), margin = span * 0.04 + DAY / 4;
    g.font = FONT;
    const longest = Math.max(...list.slice(-8).map((e) => g.measureText(label(e)).width));
    const names = Math.min((longest + 30) / (band.clientWidth || 800), 0.45); // room for the names of the last ones
    setView(from - margin, from - margin + (span + margin) / (1 - names));
  }
  function bring(e) {
    const width = view.to - view.from, length = e.to - e.from;
    if (length > width) setView(e.from - length * 0.2, e.to + length * 0.2);
    else if (e.from < view.from || e.to > view.to) setView((e.from + e.to - width) / 2, (e.from + e.to + width) / 2);
    else requestDraw();
  }

  // ---- drawing

  let asked = false;
  function requestDraw() {
    if (asked) return;
    asked = true;
    requestAnimationFrame(() => { asked = false; draw(); });
  }
  const LANE = 24, AXIS = 26, STRIP = 22, FONT = "13px system-ui, sans-serif";
  function draw() {
    const w = band.clientWidth, h = band.clientHeight, scale = devicePixelRatio || 1;
    if (!w || !h) return;
    if (canvas.width !== Math.round(w * scale) || canvas.height !== Math.round(h * scale)) {
      canvas.width = Math.round(w * scale);
      canvas.height = Math.round(h * scale);
    }
    const style = getComputedStyle(document.documentElement);
    const colour = (name) => style.getPropertyValue("--" + name).trim();
    g.setTransform(scale, 0, 0, scale, 0, 0);
    g.clearRect(0, 0, w, h);
    g.font = FONT;
    g.textBaseline = "middle";
    axis(w, h, colour);
    const lanes = new Array(Math.max(1, Math.floor((h - AXIS - STRIP) / LANE))).fill(-Infinity);
    const crowd = new Array(Math.ceil(w / 4)).fill(0); // those without a lane, by where they begin
    let hidden = 0, before = 0, after = 0;
    for (const e of drawn) {
      e.box = null;
      if (!e.shown) continue;
      if (e.to < view.from) { before++; continue; }
      if (e.from > view.to) { after++; continue; }
      if (!place(e, lanes, w)) { hidden++; crowd[Math.max(0, Math.floor(x(e.from, w) / 4))]++; }
    }
    for (const e of drawn) if (e.box) mark(e, colour);
    const most = Math.max(...crowd);
    g.fillStyle = colour("soft");
    crowd.forEach((n, i) => { const high = Math.ceil(n / most * STRIP); if (n) g.fillRect(i * 4, h - AXIS - high, 3, high); });
    const parts = [];
    if (hidden) parts.push(hidden + " more in the grey columns: zoom in to see them");
    if (before) parts.push("← " + before + " earlier");
    if (after) parts.push(after + " later →");
    $("more").textContent = parts.join(" · ");
  }
  const x = (t, w) => (t - view.from) / (view.to - view.from) * w;

  // place finds the first lane that is free from the left end of e on; false when there is none.
  function place(e, lanes, w) {
    const left = Math.max(x(e.from, w), -8), right = Math.max(Math.min(x(e.to, w), w + 8), left + 12);
    if (!e.width) e.width = g.measureText(label(e)).width;
    const inside = right - left > e.width + 28, end = inside ? right : right + 6 + e.width;
    const lane = lanes.findIndex((free) => free < left);
    if (lane < 0) return false;
    lanes[lane] = end + 10;
    e.box = { left, right, end, y: 4 + lane * LANE, inside };
    return true;
  }
  function label(e) {
    const letters = [...e.title];
    return letters.length > 44 ? letters.slice(0, 43).join("") + "…" : e.title;
  }

  // mark draws an event: a bar as wide as its date, with the sign of its status. The ends of a vague one fade.
  function mark(e, colour) {
    const { left, right, y, inside } = e.box, tone = colour(e.status), middle = y + LANE / 2, height = LANE - 8;
    g.save();
    if (right - left > 12.5) {
      let fill = tone;
      if (e.vague) {
        fill = g.createLinearGradient(left, 0, right, 0);
        fill.addColorStop(0, "transparent"); fill.addColorStop(0.3, tone); fill.addColorStop(0.7, tone); fill.addColorStop(1, "transparent");
      }
      g.globalAlpha = e.status === "happened" ? 0.35 : 0.16;
      g.fillStyle = fill;
      g.fillRect(left, y + 4, right - left, height);
      g.globalAlpha = 1;
      if (!e.vague || e.status !== "happened") {
        g.strokeStyle = fill;
        g.setLineDash(e.status === "possible" ? [5, 4] : e.status === "cancelled" ? [2, 3] : []);
        g.strokeRect(left + 0.5, y + 4.5, right - left - 1, height - 1);
        g.setLineDash([]);
      }
    }
    sign(e.status, Math.max(left, 0) + 7, middle, tone);
    g.fillStyle = colour("ink");
    const at = inside || right - left <= 12.5 ? Math.max(left, 0) + 17 : right + 6;
    g.fillText(label(e), at, middle);
    if (e.status === "cancelled") g.fillRect(at, middle, e.width, 1);
    if (e === selected) {
      g.strokeStyle = colour("link"); g.lineWidth = 2;
      g.strokeRect(Math.max(left, 1) - 1, y + 1, Math.max(e.box.end, at + e.width) - Math.max(left, 1) + 4, LANE - 3);
    }
    g.restore();
  }
  // sign draws ● happened, ○ planned, ◇ possible, ✕ cancelled.
  function sign(status, cx, cy, tone) {
    g.fillStyle = g.strokeStyle = tone;
    g.lineWidth = 2;
    g.beginPath();
    if (status === "possible") { g.moveTo(cx, cy - 6); g.lineTo(cx + 6, cy); g.lineTo(cx, cy + 6); g.lineTo(cx - 6, cy); g.closePath(); }
    else if (status === "cancelled") { g.moveTo(cx - 4, cy - 4); g.lineTo(cx + 4, cy + 4); g.moveTo(cx + 4, cy - 4); g.lineTo(cx - 4, cy + 4); }
    else g.arc(cx, cy, 4.5, 0, 7);
    if (status === "happened") g.fill();
    g.stroke();
  }
  // ---- the axis

  const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
  const time = (y, m, d) => { const t = new Date(0); t.setUTCFullYear(y, m, d); return t.getTime() / 60000; };
  const yearName = (y) => (y > 0 ? String(y) : 1 - y + " BC");
  function axis(w, h, colour) {
    const room = (view.to - view.from) / w * 90; // minutes that a name needs
    g.strokeStyle = colour("line"); g.fillStyle = colour("soft"); g.lineWidth = 1;
    for (const [t, name] of ticks(room)) {
      const at = Math.round(x(t, w)) + 0.5;
      g.beginPath(); g.moveTo(at, 0); g.lineTo(at, h - AXIS + 5); g.stroke();
      if (at > 0) g.fillText(name, at + 3, h - AXIS / 2);
    }
    g.beginPath(); g.moveTo(0, h - AXIS + 0.5); g.lineTo(w, h - AXIS + 0.5); g.stroke();
  }
  function* ticks(room) {
    const start = new Date(view.from * 60000), y0 = start.getUTCFullYear(), m0 = start.getUTCMonth(), d0 = start.getUTCDate();
    const step = (steps, unit) => steps.find((n) => n * unit >= room);
    let n;
    if ((n = step([15, 30, 60, 180, 360, 720], 1))) {
      for (let t = Math.floor(view.from / n) * n; t <= view.to; t += n) {
        const d = new Date(t * 60000), clock = d.toISOString().slice(-13, -8), day = MONTHS[d.getUTCMonth()] + " " + d.getUTCDate();
        yield [t, clock === "00:00" ? day : t - n < view.from && t >= view.from ? day + ", " + clock : clock];
      }
    } else if ((n = step([1, 2, 7, 14], DAY))) {
      const first = Math.floor(time(y0, m0, d0) / (n * DAY)) * n * DAY;
      for (let t = first; t <= view.to; t += n * DAY) {
        const d = new Date(t * 60000);
        yield [t, MONTHS[d.getUTCMonth()] + " " + d.getUTCDate() + (view.to - view.from > 60 * DAY || t === first + n * DAY ? ", " + yearName(d.getUTCFullYear()) : "")];
      }
    } else if ((n = step([1, 2, 3, 6], 30 * DAY))) {
      for (let m = Math.floor(m0 / n) * n, t; (t = time(y0, m, 1)) <= view.to; m += n) {
        const d = new Date(t * 60000);
        yield [t, (d.getUTCMonth() ? MONTHS[d.getUTCMonth()] + " " : "") + yearName(d.getUTCFullYear())];
      }
    } else {
      n = step([1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000], YEAR) || 10000;
      for (let y = Math.floor(y0 / n) * n, t; (t = time(y, 0, 1)) <= view.to; y += n) yield [t, yearName(y)];
    }
  }

  // ---- choosing an event

  function select(e, open) {
    if (selected) selected.li.classList.remove("selected");
    selected = e;
    if (!e) return requestDraw();
    e.li.classList.add("selected");
    $("selected").textContent = e.when + ": " + e.title + ", " + e.status;
    if (e.placed) bring(e);
    if (open) { e.li.focus({ preventScroll: true }); e.li.scrollIntoView({ block: "center" }); }
  }
  function hit(ev) {
    const r = canvas.getBoundingClientRect(), px = ev.clientX - r.left, py = ev.clientY - r.top;
    return drawn.find((e) => e.box && px >= e.box.left - 4 && px <= e.box.end + 4 && py >= e.box.y && py < e.box.y + LANE);
  }
  function go(step) {
    const list = drawn.filter((e) => e.shown);
    if (!list.length) return;
    const at = list.indexOf(selected);
    select(list[at < 0 ? (step > 0 ? 0 : list.length - 1) : Math.min(Math.max(at + step, 0), list.length - 1)]);
  }

  // ---- pointers, wheel and keys

  const pointers = new Map();
  let moved = 0;
  band.addEventListener("pointerdown", (ev) => {
    if (ev.button) return;
    pointers.set(ev.pointerId, ev.clientX);
    moved = 0;
  });
  band.addEventListener("pointermove", (ev) => {
    if (!pointers.has(ev.pointerId)) {
      const e = hit(ev);
      band.title = e ? e.when + ": " + e.title : "";
      return;
    }
    const old = [...pointers.values()], w = band.clientWidth, minutes = (view.to - view.from) / w;
    pointers.set(ev.pointerId, ev.clientX);
    const now = [...pointers.values()];
    moved += Math.abs(ev.clientX - old[[...pointers.keys()].indexOf(ev.pointerId)]);
    if (moved > 4 && !band.hasPointerCapture(ev.pointerId)) { band.setPointerCapture(ev.pointerId); band.classList.add("dragged"); }
    if (now.length === 2) {
      const left = band.getBoundingClientRect().left, gap = Math.abs(now[0] - now[1]) || 1;
      zoom((Math.abs(old[0] - old[1]) || 1) / gap, ((now[0] + now[1]) / 2 - left) / w);
    } else if (moved > 4) setView(view.from - (now[0] - old[0]) * minutes, view.to - (now[0] - old[0]) * minutes);
  });
  for (const end of ["pointerup", "pointercancel"]) {
    band.addEventListener(end, (ev) => {
      const was = pointers.delete(ev.pointerId);
      band.classList.remove("dragged");
      if (was && end === "pointerup" && moved <= 4) { const e = hit(ev); if (e) select(e, true); }
    });
  }
  band.addEventListener("wheel", (ev) => {
    const minutes = (view.to - view.from) / band.clientWidth;
    const sideways = ev.shiftKey ? ev.deltaY : ev.deltaX;
    if (ev.ctrlKey || ev.metaKey) zoom(Math.exp(Math.max(-60, Math.min(60, ev.deltaY)) * 0.01), (ev.clientX - band.getBoundingClientRect().left) / band.clientWidth);
    else if (sideways) setView(view.from + sideways * minutes, view.to + sideways * minutes);
    else return;
    ev.preventDefault();
  }, { passive: false });
  const keys = {
    ArrowRight: () => go(1), ArrowLeft: () => go(-1), Home: () => go(-Infinity), End: () => go(Infinity),
    "+": () => zoom(0.6), "=": () => zoom(0.6), "-": () => zoom(1 / 0.6), "0": () => fit(false), Enter: () => selected && select(selected, true),
  };
  band.addEventListener("keydown", (ev) => {
    const act = keys[ev.key];
    if (!act || ev.ctrlKey || ev.metaKey || ev.altKey) return;
    ev.preventDefault();
    act();
  });
  $("in").addEventListener("click", () => zoom(0.6));
  $("out").addEventListener("click", () => zoom(1 / 0.6));
  $("fit").addEventListener("click", () => fit(false));
  $("list").addEventListener("click", (ev) => {
    const when = ev.target.closest(".when");
    if (when) select(events.find((e) => e.li.contains(when)));
  });

  // ---- the filter

  const fold = (s) => s.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  function filter() {
    const words = fold($("words").value).split(/\s+/).filter(Boolean);
    const status = new Set([...document.querySelectorAll("[name=status]:checked")].map((c) => c.value));
    const category = $("category")?.value || "", source = $("document")?.value || "";
    let n = 0;
    for (const e of events) {
      if (words.length && !e.text) e.text = fold(e.li.textContent);
      e.shown = status.has(e.status) && (!category || e.categories.includes(category)) && (!source || e.documents.includes(source)) &&
        words.every((word) => e.text.includes(word));
      e.li.hidden = !e.shown;
      if (e.shown) n++;
    }
    for (const year of document.querySelectorAll(".year")) year.hidden = !year.querySelector("li:not([hidden])");
    $("none").hidden = n > 0;
    $("count").textContent = n === events.length ? all : n + " of " + events.length + " events";
    if (selected && !selected.shown) select(null);
    requestDraw();
  }
  const all = $("count").textContent;
  $("filter").addEventListener("input", filter);
  $("filter").addEventListener("submit", (ev) => ev.preventDefault());
  $("filter").addEventListener("reset", () => setTimeout(filter));

  // ---- start

  for (const part of document.querySelectorAll(".scripted")) part.hidden = false;
  if (!drawn.length) $("timeline").hidden = true;
  if (!events.length) $("filter").hidden = true;
  new ResizeObserver(requestDraw).observe(band);
  for (const change of ["(prefers-color-scheme: dark)", "(forced-colors: active)"]) matchMedia(change).addEventListener("change", requestDraw);
  let closed = [];
  addEventListener("beforeprint", () => { closed = [...document.querySelectorAll("details:not([open])")]; for (const d of closed) d.open = true; });
  addEventListener("afterprint", () => { for (const d of closed) d.open = false; });
  fit(true);
  const asked0 = events.find((e) => "#" + e.li.id === location.hash);
  if (asked0) select(asked0);
})();
