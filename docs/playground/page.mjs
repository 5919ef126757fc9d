// The page of the playground: what is typed goes to the worker, and what comes back is shown.
const STEPS = 4;
const PATIENCE = 90_000;
const PAUSE = 200;
const KINDS = {
  outcome: "An outcome. It says what the person wants.",
  service_response: "A service response. It says what a service does, not what the person wants.",
  conclusion: "A conclusion. It says what was found or decided, not what the person wants.",
  mixed: "Mixed. An outcome stands beside something that is none.",
  unclear: "Unclear. It may stand, and there is something to ask.",
};
const BROKEN =
  "The playground could not start. This browser or its network may not allow it. " +
  "The examples in the guides show the same.";
const $ = (id) => document.getElementById(id);
const rules = new URL("../reference/rules/", import.meta.url);
const shown = { statement: showStatement, record: showRecord };
const asked = { statement: 0, record: 0 };
const pauses = {};
const waiting = new Set();
let busy = false;
let worker = null;
let patience = 0;
let began = 0;

for (const about of ["statement", "record"]) {
  $(about).addEventListener("input", () => soon(about));
  $(about).addEventListener("focus", start, { once: true });
}
fill(await (await fetch(new URL("examples.json", import.meta.url))).json());
openExample();
addEventListener("hashchange", openExample);

function start() {
  if (worker) return;
  began = performance.now();
  $("progress").hidden = false;
  say("Starting. The first time takes some seconds.");
  worker = new Worker(new URL("worker.mjs", import.meta.url), { type: "module" });
  worker.onmessage = ({ data }) => heard(data);
  worker.onerror = broken;
  patience = setTimeout(broken, PATIENCE);
}

function heard({ step, words, broken: stopped, id, about, found, failed }) {
  if (stopped) broken();
  else if (step) progressed(step, words);
  else answered(id, about, found, failed);
}

function answered(id, about, found, failed) {
  busy = false;
  if (id === asked[about]) {
    if (failed) $(`${about}-verdict`).textContent = "This could not be read.";
    else shown[about](found);
  }
  next();
}

function progressed(step, words) {
  $("progress").value = step / STEPS;
  if (step < STEPS) return say(`${words}, step ${step} of ${STEPS - 1}.`);
  clearTimeout(patience);
  $("progress").hidden = true;
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  say(`Ready, after ${seconds} seconds. From now on nothing is fetched: you may go offline.`);
  document.body.dataset.playground = "ready";
}

function broken() {
  clearTimeout(patience);
  worker?.terminate();
  worker = null;
  busy = false;
  $("progress").hidden = true;
  say(BROKEN);
  document.body.dataset.playground = "broken";
}

function say(words) {
  $("state").textContent = words;
}

// A pause in typing is enough; who hears the page is not told of every letter.
function soon(about) {
  start();
  clearTimeout(pauses[about]);
  pauses[about] = setTimeout(() => ask(about), PAUSE);
}

function ask(about) {
  asked[about] += 1;
  if (!$(about).value.trim()) return clear(about);
  if (!isReady()) $(`${about}-verdict`).textContent = "It is read as soon as all is ready.";
  waiting.add(about);
  next();
}

// One text at a time: what was typed over meanwhile is never read.
function next() {
  const [about] = waiting;
  if (busy || !about) return;
  waiting.delete(about);
  busy = true;
  worker.postMessage({ id: asked[about], about, text: $(about).value });
}

function isReady() {
  return document.body.dataset.playground === "ready";
}

function clear(about) {
  waiting.delete(about);
  $(`${about}-verdict`).textContent = "Nothing is written yet.";
  $(`${about}-findings`).replaceChildren();
  if (about === "statement") $("decided").replaceChildren();
}

function showStatement({ kind, findings, themes }) {
  const verdict = [KINDS[kind]];
  if (themes.length) verdict.push(`It may speak of: ${themes.join("; ")}.`);
  $("statement-verdict").textContent = verdict.join(" ");
  marked($("decided"), $("statement").value, findings.map(({ span }) => span).filter(Boolean));
  listed($("statement-findings"), findings);
}

function showRecord({ accepted, findings }) {
  const refused = findings.filter(({ level }) => level === "reject").length;
  const questions = findings.length - refused;
  const verdict = accepted ? "Accepted" : `Refused: ${counted(refused, "finding")}`;
  $("record-verdict").textContent = `${verdict}; ${counted(questions, "question")} to ask.`;
  listed($("record-findings"), findings);
}

function counted(number, noun) {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

// Offsets count characters; a script's own count would split some of them in two.
function marked(place, text, spans) {
  const letters = Array.from(text);
  const parts = [];
  let from = 0;
  for (const [start, end] of [...spans].sort((one, other) => one[0] - other[0])) {
    if (start < from) continue;
    parts.push(letters.slice(from, start).join(""), mark(letters.slice(start, end).join("")));
    from = end;
  }
  parts.push(letters.slice(from).join(""));
  place.replaceChildren(...(spans.length ? parts : []));
}

function mark(words) {
  const made = document.createElement("mark");
  made.textContent = words;
  return made;
}

function listed(place, findings) {
  place.replaceChildren(...findings.map(item));
}

function item({ rule, code, level, path, message, instead }) {
  const made = document.createElement("li");
  const link = document.createElement("a");
  link.href = new URL(`${rule}.html`, rules).href;
  link.textContent = `${rule} (${code})`;
  const where = path ? ` at ${path}` : "";
  const what = level === "reject" ? "Refused" : "Asked";
  made.append(`${what}, by the rule `, link, `${where}. ${message} `);
  const advice = document.createElement("strong");
  advice.textContent = instead;
  made.append(advice);
  return made;
}

function fill({ statements, records }) {
  for (const [about, examples] of Object.entries({ statement: statements, record: records })) {
    for (const [index, example] of examples.entries()) {
      const item = document.createElement("li");
      const link = document.createElement("a");
      link.href = `#${about}-${index + 1}`;
      link.dataset.text = example.text;
      link.textContent = about === "record" ? example.about : example.text;
      item.append(link);
      $(`${about}-examples`).append(item);
    }
  }
}

// An address may name an example of ours, so that it can be passed on. What a reader types
// is never part of an address.
function openExample() {
  const links = [...document.querySelectorAll("[data-text]")];
  const link = location.hash && links.find((each) => each.hash === location.hash);
  if (!link) return;
  const about = location.hash.slice(1).split("-")[0];
  $(about).value = link.dataset.text;
  soon(about);
}
