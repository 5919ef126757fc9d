// JSON that says one thing only. JSON.parse keeps silent about repeated names and half
// characters, and gives no place for NaN, so a record is read by this instead.

const LIMITS = { bytes: 64 * 1024 * 1024, depth: 64, digits: 4300 };

const STRING = String.raw`"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\u0000-\u001f]*)*"`;
const NUMBER = String.raw`-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?`;
// NaN and the infinities are no JSON; they are taken for numbers here to tell their place.
const WORD = "true|false|null|NaN|-?Infinity";
const TOKEN = new RegExp(`[ \\t\\n\\r]*([{}[\\]:,]|${STRING}|${WORD}|${NUMBER}|$)`, "y");
const WORDS = { true: true, false: false, null: null };

export class NotJson extends Error {}

/** Give a text its characters: bytes must be UTF-8, and a byte order mark is let pass. */
export function textOf(source) {
  if (Buffer.byteLength(source) > LIMITS.bytes) throw new NotJson();
  let text = source;
  if (typeof source !== "string") {
    try {
      text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(source);
    } catch {
      throw new NotJson();
    }
  }
  if (!text.isWellFormed()) throw new NotJson();
  return text.replace(/^\ufeff/, "");
}

/** Read JSON text. Gives its data, and for each object the names that stand in it twice. */
export function parse(text) {
  const repeated = new Map();
  let position = 0;

  function next(expected) {
    TOKEN.lastIndex = position;
    const found = TOKEN.exec(text);
    if (!found || (expected && !expected.includes(found[1]))) throw new NotJson();
    position = TOKEN.lastIndex;
    return found[1];
  }

  function value(token, depth) {
    if (depth > LIMITS.depth) throw new NotJson();
    if (token === "{") return object(depth);
    if (token === "[") return list(depth);
    if (token[0] === '"') return JSON.parse(token);
    if (Object.hasOwn(WORDS, token)) return WORDS[token];
    if (/^[-0-9NI]/.test(token)) return number(token);
    throw new NotJson();
  }

  function object(depth) {
    // Without a prototype, no name is magic.
    const data = Object.create(null);
    let token = next();
    if (token === "}") return data;
    for (;;) {
      if (token[0] !== '"') throw new NotJson();
      const name = JSON.parse(token);
      if (name in data) repeated.set(data, (repeated.get(data) ?? new Set()).add(name));
      next([":"]);
      data[name] = value(next(), depth + 1);
      if (next([",", "}"]) === "}") return data;
      token = next();
    }
  }

  function list(depth) {
    const data = [];
    let token = next();
    if (token === "]") return data;
    for (;;) {
      data.push(value(token, depth + 1));
      if (next([",", "]"]) === "]") return data;
      token = next();
    }
  }

  const data = value(next(), 1);
  next([""]);
  return { data, repeated };
}

function number(token) {
  const read = Number(token);
  const isWhole = /^-?[0-9]+$/.test(token);
  if (!isWhole || Number.isFinite(read) || token.length > LIMITS.digits) return read;
  // A whole number beyond what JavaScript has. To keep it, read it with BigInt.
  return Math.sign(read) * Number.MAX_VALUE;
}

/** Give the steps to each thing that JSON cannot say, or says twice. */
export function* faults(data, repeated, steps = []) {
  if (typeof data === "number" && !Number.isFinite(data)) yield steps;
  if (typeof data === "string" && !data.isWellFormed()) yield steps;
  if (typeof data !== "object" || data === null) return;
  for (const name of repeated.get(data) ?? []) yield [...steps, name];
  const isList = Array.isArray(data);
  for (const [name, each] of Object.entries(data)) {
    if (!name.isWellFormed()) yield steps;
    yield* faults(each, repeated, [...steps, isList ? Number(name) : name]);
  }
}
