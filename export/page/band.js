
"use strict";
// The drawn timeline: makeBand draws the events into an SVG, and gives what the page does with it. Times are minutes
// from 1970 by the wall clock.
const DAY = 1440, YEAR = 365.2425 * DAY;
const LANE = 24, AXIS = 26, STRIP = 22, FONT = "13px system-ui, sans-serif";

function makeBand(events, tell) {
  const band = document.getElementById("band"), svg = document.getElementById("drawing");
  const ruler = document.createElement("canvas").getContext("2d");
  const drawn = events.filter((e) => e.placed).sort((a, b) => a.from - b.from || a.to - b.to);
  let view = { from: 0, to: 1 }, selected = null;
  const shown = () => drawn.filter((e) => e.shown);

  // ---- the window of time that is shown

  function setView(from, to) {
    const least = 2 * 60, most = 20000 * YEAR, middle = (from + to) / 2;
    const half = Math.min(Math.max(to - from, least), most) / 2;
    view = { from: middle - half, to: middle + half };
    requestDraw();
  }
  function zoom(factor, at) {
    const width = view.to - view.from, point = at === undefined ? focus() : view.from + width * at;
    const share = (point - view.from) / width;
    setView(point - width * factor * share, point + width * factor * (1 - share));
  }
  // focus is the time that zooming keeps in its place: that of the selected event, or of the one nearest to the middle.
  function focus() {
    const middle = (view.from + view.to) / 2, mid = (e) => (e.from + e.to) / 2;
    const inside = (e) => mid(e) >= view.from && mid(e) <= view.to;
    if (selected && selected.placed && inside(selected)) return mid(selected);
    const times = shown().filter(inside).map(mid);
    return times.reduce((best, t) => (Math.abs(t - middle) < Math.abs(best - middle) ? t : best), times[0] ?? middle);
  }
  // dense gives the events that the page opens on: those of the shortest stretch that holds a part of them, for the
  // largest part that is at most half as long as the next larger one, down to three in five.
  function dense(list) {
    let best = list, length = lengthOf(list);
    for (const part of [0.9, 0.8, 0.7, 0.6]) {
      const n = Math.ceil(list.length * part);
      if (n < 3) break;
      const brief = shortest(list, n), its = lengthOf(brief);
      if (its < length / 2) [best, length] = [brief, its];
    }
    return best;
  }
  const lengthOf = (list) => endOf(list) - list[0].from;
  const endOf = (list) => list.reduce((end, e) => Math.max(end, e.to), -Infinity);
  // shortest gives the n events, in the order of their ends, that lie in the shortest stretch.
  function shortest(list, n) {
    let best = list, length = Infinity;
    const byEnd = [...list].sort((a, b) => a.to - b.to);
    const starts = list.filter((e, i) => !i || e.from > list[i - 1].from);
    for (const first of starts.length > 400 ? starts.filter((e, i) => i % Math.ceil(starts.length / 400) === 0) : starts) {
      const part = [];
      for (const e of byEnd) {
        if (part.length === n) break;
        if (e.from >= first.from) part.push(e);
      }
      if (part.length < n) break;
      part.sort((a, b) => a.from - b.from);
      if (lengthOf(part) < length) [best, length] = [part, lengthOf(part)];
    }
    return best;
  }
  function fit(nearly) {
    const all = shown();
    if (!all.length) return requestDraw();
    const list = nearly ? dense(all) : all;
    const span = Math.max(lengthOf(list), DAY), margin = span * 0.04 + DAY / 4;
    const longest = Math.max(...list.slice(-8).map((e) => widthOf(e)));
    const names = Math.min((longest + 30) / (band.clientWidth || 800), 0.45); // room for the names of the last ones
    setView(list[0].from - margin, list[0].from - margin + (span + margin) / (1 - names));
    shrink();
  }
  // shrink makes the band no higher than the events in view need.
  function shrink() {
    band.style.height = "";
    const w = band.clientWidth, lanes = freeLanes(60), x = across(w);
    for (const e of shown()) if (e.to >= view.from && e.from <= view.to) place(e, lanes, x, w);
    band.style.height = Math.min(band.offsetHeight, heightOf(lanes) + STRIP + 2) + "px"; // its border is two high
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
    requestAnimationFrame(() => { asked = false; draw(band.clientWidth, band.clientHeight); });
  }
  const node = (parent, name, attributes, text) => {
    const n = document.createElementNS(svg.namespaceURI, name);
    for (const key in attributes) n.setAttribute(key, attributes[key]);
    if (text !== undefined) n.textContent = text;
    parent.append(n);
    return n;
  };
  function widthOf(e) {
    ruler.font = FONT;
    return e.width ||= ruler.measureText(label(e)).width;
  }
  function label(e) {
    const letters = [...(e.unsure ? "? " + e.title : e.title)];
    return letters.length > 44 ? letters.slice(0, 43).join("") + "…" : letters.join("");
  }
  // cut gives as much of the name of an event as there is room for.
  function cut(e, room) {
    const letters = [...label(e)], n = Math.floor(letters.length * room / widthOf(e)) - 2;
    return room >= e.width ? label(e) : n > 3 ? letters.slice(0, n).join("").trimEnd() + "…" : "";
  }
  const across = (w) => (t) => (t - view.from) / (view.to - view.from) * w;
  const freeLanes = (n) => new Array(n).fill(-Infinity);
  const heightOf = (lanes) => 8 + LANE * Math.max(1, lanes.filter((free) => free !== -Infinity).length) + AXIS;
  // draw draws what lies in the view into w times h; for paper h is 0, and all events get a lane.
  function draw(w, h) {
    if (!w) return;
    const x = across(w), lanes = freeLanes(h ? Math.max(1, Math.floor((h - AXIS - STRIP) / LANE)) : 60);
    const crowd = new Array(Math.ceil(w / 4)).fill(0); // those without a lane, by where they begin
    let hidden = 0, before = 0, after = 0;
    for (const e of drawn) {
      e.box = null;
      if (!e.shown) continue;
      if (e.to < view.from) before++;
      else if (e.from > view.to) after++;
      else if (!place(e, lanes, x, w)) { hidden++; crowd[Math.max(0, Math.floor(x(e.from) / 4))]++; }
    }
    h ||= heightOf(lanes);
    svg.setAttribute("viewBox", `0 0 ${w} ${h}`);
    svg.replaceChildren();
    fades();
    drawAxis(w, h, x);
    for (const e of drawn) if (e.box) mark(e, w);
    const most = Math.max(...crowd);
    crowd.forEach((n, i) => { const high = Math.ceil(n / most * STRIP); if (n) node(svg, "rect", { class: "crowd", x: i * 4, y: h - AXIS - high, width: 3, height: high }); });
    const parts = [];
    if (hidden) parts.push(hidden + " more in the grey columns: zoom in to see them");
    if (before) parts.push("← " + before + " earlier");
    if (after) parts.push(after + " later →");
    tell(parts.join(" · "));
  }
  // place finds the first lane that is free from the left end of e on; false when there is none.
  function place(e, lanes, x, w) {
    const left = Math.max(x(e.from), -8), right = Math.max(Math.min(x(e.to), w + 8), left + 12);
    const inside = right - left > widthOf(e) + 28, end = inside ? right : right + 6 + e.width;
    const lane = lanes.findIndex((free) => free < left);
    if (lane < 0) return false;
    lanes[lane] = end + 10;
    e.box = { left, right, end, y: 4 + lane * LANE, inside };
    return true;
  }
  // fades are the fills of bars whose ends are not known.
  function fades() {
    const defs = node(svg, "defs", {});
    for (const status of ["happened", "planned", "possible", "cancelled"]) {
      const g = node(defs, "linearGradient", { id: "fade-" + status, class: status });
      for (const [at, strength] of [[0, 0], [0.3, 1], [0.7, 1], [1, 0]]) node(g, "stop", { offset: at, "stop-color": "currentColor", "stop-opacity": strength });
    }
  }
  // mark draws an event: a bar as wide as its date, with the sign of its status. The ends of a vague one fade.
  function mark(e, w) {
    const { left, right, y, inside } = e.box, middle = y + LANE / 2, start = Math.max(left, 0);
    const g = node(svg, "g", { class: "mark " + e.status + (e.vague ? " vague" : "") });
    if (right - left > 12.5) {
      const bar = node(g, "rect", { class: "bar", x: left + 0.5, y: y + 4.5, width: right - left - 1, height: LANE - 9 });
      if (e.vague) bar.setAttribute("fill", `url(#fade-${e.status})`);
    }
    node(g, "path", { class: "sign", d: signs[e.status](start + 7, middle) });
    const at = inside || right - left <= 12.5 ? start + 17 : right + 6;
    node(g, "text", { x: at, y: middle + 4.5 }, cut(e, w - at - 4));
    if (e === selected) node(g, "rect", { class: "chosen", x: Math.max(left, 1) - 1, y: y + 1, width: Math.max(e.box.end, at + e.width) - Math.max(left, 1) + 4, height: LANE - 3 });
  }
  const circle = (x, y) => `M${x - 4.5} ${y}a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0 -9 0`;
  const signs = {
    happened: circle, planned: circle,
    possible: (x, y) => `M${x} ${y - 6}l6 6l-6 6l-6 -6z`,
    cancelled: (x, y) => `M${x - 4} ${y - 4}l8 8m0 -8l-8 8`,
  };
  function drawAxis(w, h, x) {
    const room = (view.to - view.from) / w * 90, bottom = h - AXIS + 0.5; // minutes that a name needs
    for (const [t, name] of ticks(view, room)) {
      const at = Math.round(x(t)) + 0.5;
      node(svg, "path", { class: "tick", d: `M${at} 0V${bottom + 5}` });
      if (at > 0 && at + 3 + ruler.measureText(name).width < w) node(svg, "text", { class: "name", x: at + 3, y: h - AXIS / 2 + 4.5 }, name);
    }
    node(svg, "path", { class: "tick", d: `M0 ${bottom}H${w}` });
  }

  return {
    drawn, shown, setView, zoom, fit, bring, draw, requestDraw,
    view: () => view,
    select: (e) => { selected = e; },
    hit: (x, y) => drawn.find((e) => e.box && x >= e.box.left - 4 && x <= e.box.end + 4 && y >= e.box.y && y < e.box.y + LANE),
  };
}

// ---- the axis

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const minutesOf = (y, m, d) => { const t = new Date(0); t.setUTCFullYear(y, m, d); return t.getTime() / 60000; };
const yearName = (y) => (y > 0 ? String(y) : 1 - y + " BC");
// ticks gives the times that get a line, and their names; room is how many minutes a name needs.
function* ticks(view, room) {
  const start = new Date(view.from * 60000), y0 = start.getUTCFullYear(), m0 = start.getUTCMonth(), d0 = start.getUTCDate();
  const step = (steps, unit) => steps.find((n) => n * unit >= room);
  let n;
  if ((n = step([15, 30, 60, 180, 360, 720], 1))) {
    for (let t = Math.floor(view.from / n) * n; t <= view.to; t += n) {
      const d = new Date(t * 60000), clock = d.toISOString().slice(-13, -8), day = MONTHS[d.getUTCMonth()] + " " + d.getUTCDate();
      yield [t, clock === "00:00" ? day : t - n < view.from && t >= view.from ? day + ", " + clock : clock];
    }
  } else if ((n = step([1, 2, 7, 14], DAY))) {
    const first = Math.floor(minutesOf(y0, m0, d0) / (n * DAY)) * n * DAY;
    for (let t = first; t <= view.to; t += n * DAY) {
      const d = new Date(t * 60000);
      yield [t, MONTHS[d.getUTCMonth()] + " " + d.getUTCDate() + (view.to - view.from > 60 * DAY || t === first + n * DAY ? ", " + yearName(d.getUTCFullYear()) : "")];
    }
  } else if ((n = step([1, 2, 3, 6], 30 * DAY))) {
    for (let m = Math.floor(m0 / n) * n, t; (t = minutesOf(y0, m, 1)) <= view.to; m += n) {
      const d = new Date(t * 60000);
      yield [t, (d.getUTCMonth() ? MONTHS[d.getUTCMonth()] + " " : "") + yearName(d.getUTCFullYear())];
    }
  } else {
    n = step([1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000], YEAR) || 10000;
    for (let y = Math.floor(y0 / n) * n, t; (t = minutesOf(y, 0, 1)) <= view.to; y += n) yield [t, yearName(y)];
  }
}
