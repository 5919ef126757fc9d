// Runs the library beside the page. Every file comes from this site, and no word leaves it.
import { loadPyodide } from "./pyodide/pyodide.mjs";

const here = (name) => new URL(name, import.meta.url);
const ready = start();

self.onmessage = async ({ data: { id, about, text } }) => {
  try {
    const ask = await ready;
    self.postMessage({ id, about, found: JSON.parse(ask[about](text)) });
  } catch {
    // What went wrong could quote what was typed, so none of it is passed on.
    self.postMessage({ id, about, failed: true });
  }
};

async function start() {
  tell(1, "Fetching Python");
  const [{ wheels }, lockFileContents, source] = await Promise.all([
    fetched("files.json").then((answer) => answer.json()),
    fetched("pyodide/lock.json").then((answer) => answer.text()),
    fetched("reading.py").then((answer) => answer.text()),
  ]);
  const packed = wheels.map((name) => fetched(name).then((answer) => answer.arrayBuffer()));
  const python = await loadPyodide({ indexURL: here("pyodide/").href, lockFileContents });
  tell(2, "Unpacking the library");
  const extractDir = python.runPython("import site; site.getsitepackages()[0]");
  for (const each of await Promise.all(packed)) python.unpackArchive(each, "zip", { extractDir });
  tell(3, "Reading the words it weighs");
  const names = python.globals.get("dict")();
  python.runPython(source, { globals: names });
  const ask = { statement: names.get("statement"), record: names.get("record") };
  // The first of each takes longest, so it is done before anybody waits for it.
  ask.statement("To feel safe at home");
  ask.record("{}");
  tell(4, "Ready");
  return ask;
}

async function fetched(name) {
  const answer = await fetch(here(name));
  if (!answer.ok) throw new Error(`${name} is not there`);
  return answer;
}

function tell(step, words) {
  self.postMessage({ step, words });
}

ready.catch(() => self.postMessage({ broken: true }));
