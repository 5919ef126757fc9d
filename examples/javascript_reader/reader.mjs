// Reads the shape of a record, and says everything that is wrong with it, each with its place.
// Run as `node reader.mjs schema.json`, it answers the part `wire` of the conformance suite.

import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import Ajv from "ajv/dist/2020.js";
import { NotJson, faults, parse, textOf } from "./strict_json.mjs";

const CODES = {
  "not-json": "REC01",
  "unknown-schema": "REC02",
  "wrong-type": "REC03",
  "missing-field": "REC04",
  "unknown-field": "REC05",
  "value-not-allowed": "REC06",
  "unread-danger": "REC07",
};
// Any other name may be somebody's words, and no finding may hold those.
const SAFE = /^[A-Za-z_][A-Za-z0-9_-]{0,40}$/;

/** Make a function that gives the findings on a text, or on bytes that should be one. */
export function reader(schema) {
  // A day is held to its pattern, which says all that its format says.
  const ajv = new Ajv({ allErrors: true, strict: false, validateFormats: false });
  const validate = ajv.compile(schema);

  return function findings(source) {
    let read;
    try {
      read = parse(textOf(source));
    } catch (error) {
      if (error instanceof NotJson) return [finding("not-json", "")];
      throw error;
    }
    const { data, repeated } = read;
    const broken = [...faults(data, repeated)].map((steps) => finding("not-json", pointer(steps)));
    if (broken.length) return [...dangers(data), ...broken];
    if (validate(data)) return [];
    return [...dangers(data), ...shape(validate.errors)];
  };
}

function finding(rule, path) {
  return { rule, code: CODES[rule], level: "reject", path };
}

function pointer(steps) {
  const unsafe = steps.findIndex((step) => typeof step !== "number" && !SAFE.test(step));
  const shown = unsafe < 0 ? steps : steps.slice(0, unsafe);
  return shown.map((step) => `/${step}`).join("");
}

/** Find immediate danger in a record that cannot be read: somebody's life must not wait. */
function dangers(data) {
  if (!Array.isArray(data?.conversations)) return [];
  return data.conversations.flatMap((each, index) =>
    each?.immediate_danger === true && isEmpty(each.emergency_action)
      ? [finding("unread-danger", `/conversations/${index}/immediate_danger`)]
      : [],
  );
}

function isEmpty(value) {
  return !value || (typeof value === "object" && Object.keys(value).length === 0);
}

/** Say as findings what Ajv says as errors. */
function shape(errors) {
  if (errors.some(isAboutSchema)) return [finding("unknown-schema", "/schema")];
  const found = errors.filter((error) => !isOfNoUse(error)).map(findingOf);
  const misshapen = new Set(found.filter(is("wrong-type")).map((each) => each.path));
  const told = new Set();
  return found.filter((each) => {
    // Ajv gives an error for each keyword; we tell one for each value.
    if (is("unknown-field")(each) || is("missing-field")(each)) return true;
    if (is("value-not-allowed")(each) && misshapen.has(each.path)) return false;
    return !told.has(each.path) && told.add(each.path);
  });
}

function isAboutSchema({ instancePath, params }) {
  return instancePath === "/schema" || (!instancePath && params.missingProperty === "schema");
}

/** An optional value is `anyOf` something and null; only the something is worth telling. */
function isOfNoUse({ keyword, params }) {
  return keyword === "anyOf" || (keyword === "type" && params.type === "null");
}

function is(rule) {
  return (each) => each.rule === rule;
}

function findingOf({ instancePath, keyword, params }) {
  const extra = instancePath.match(/^(.*?\/extra)\//);
  if (extra) return finding("value-not-allowed", extra[1]);
  if (keyword === "type") return finding("wrong-type", instancePath);
  if (keyword === "required") {
    return finding("missing-field", `${instancePath}/${params.missingProperty}`);
  }
  if (keyword === "additionalProperties") {
    const name = params.additionalProperty;
    return finding("unknown-field", SAFE.test(name) ? `${instancePath}/${name}` : instancePath);
  }
  return finding("value-not-allowed", instancePath);
}

async function answerAll(findings) {
  for await (const line of createInterface({ input: process.stdin })) {
    const { id, text, base64 } = JSON.parse(line);
    const found = findings(text ?? Buffer.from(base64, "base64"));
    console.log(JSON.stringify({ id, accepted: found.length === 0, findings: found }));
  }
}

if (process.argv[1] === import.meta.filename) {
  await answerAll(reader(JSON.parse(readFileSync(process.argv[2], "utf8"))));
}
