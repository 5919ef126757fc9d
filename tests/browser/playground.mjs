// Does in the playground what its readers do, with the network watched and then cut, and
// prints what came of it as JSON: node playground.mjs CHROMIUM SITE
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { chromium } from "playwright-core";
import { served } from "./serving.mjs";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const WORDS = "Zqxwords: increased monitoring by the home";
const [executablePath, folder] = process.argv.slice(2);
const site = await served(folder);
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
const context = await browser.newContext();
const tab = await context.newPage();
const requests = [];
const complaints = [];
context.on("request", (request) => requests.push(request.url()));
tab.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
tab.on("pageerror", (error) => complaints.push(String(error)));

await tab.goto(`${site.address}/try.html`);
await tab.focus("#statement");
await tab.waitForSelector('body[data-playground="ready"]', { timeout: 120_000 });
const ready = await tab.textContent("#state");
const foreign = requests.filter((url) => new URL(url).origin !== site.address);

// From here on nothing may be fetched, and nothing could be.
requests.length = 0;
const served_before = site.asked.length;
await context.setOffline(true);
const found = { ready, foreign, statements: {}, records: {} };
for (const [name, text] of Object.entries({
  response: WORDS,
  conclusion: "Allegation substantiated",
  outcome: "I want to see my sister on Sundays",
  "with letters of two halves": "😀😀 Referral made to the day centre",
  nothing: "   ",
})) {
  found.statements[name] = await typed("statement", text);
}
for (const [name, text] of Object.entries({
  good: '{"schema": "msp-record/1", "person": {"id": "p1"}}',
  "no record": "zqx no record",
})) {
  found.records[name] = await typed("record", text);
}
await tab.fill("#statement", "She wants to see her sister and nobody hears it. ".repeat(2000));
await tab.waitForTimeout(300);
await tab.fill("#statement", "Case closed");
await tab.waitForFunction(() =>
  document.querySelector("#statement-verdict").textContent.startsWith("A conclusion"), null, { timeout: 120_000 });
found.long = await shown("statement");
found.after = { requests: [...requests], asked: site.asked.slice(served_before) };
found.address = tab.url();
found.kept = await tab.evaluate(() => JSON.stringify([localStorage, sessionStorage, document.cookie]));
found.violations = {};
await tab.evaluate(AXE);
for (const scheme of ["default", "slate", "msp-contrast"]) {
  await tab.evaluate((name) => document.body.setAttribute("data-md-color-scheme", name), scheme);
  await tab.evaluate(() => {
    for (const each of document.querySelectorAll("details")) each.open = true;
  });
  await tab.waitForTimeout(400);
  const result = await tab.evaluate((values) => axe.run({ runOnly: { type: "tag", values } }), TAGS);
  found.violations[scheme] = result.violations.map((each) => `${each.id}: ${each.nodes[0].target}`);
}
await context.setOffline(false);

// Every example leads to a verdict by the keyboard alone, and its address can be passed on.
await tab.locator("#statement-examples a").first().focus();
await tab.keyboard.press("Enter");
await tab.waitForTimeout(600);
found.example = { address: new URL(tab.url()).hash, ...(await shown("statement")) };
const shared = await context.newPage();
await shared.goto(`${site.address}/try.html#record-1`);
await shared.waitForFunction(() => /Accepted|Refused/.test(document.querySelector("#record-verdict").textContent), null, { timeout: 120_000 });
found.shared = await shared.textContent("#record-verdict");

// Where Python cannot be had, the page says so.
const without = await browser.newPage();
await without.route("**/pyodide/**", (route) => route.abort());
await without.goto(`${site.address}/try.html`);
await without.focus("#statement");
await without.waitForSelector('body[data-playground="broken"]');
found.broken = await without.textContent("#state");
found.complaints = complaints;
await browser.close();
site.stop();
process.stdout.write(JSON.stringify(found));

async function typed(about, text) {
  await tab.fill(`#${about}`, "");
  await waited(about, true);
  await tab.locator(`#${about}`).pressSequentially(text);
  await waited(about, !text.trim());
  // What was asked for last is answered last.
  await tab.waitForTimeout(800);
  return shown(about);
}

async function waited(about, empty) {
  await tab.waitForFunction(
    ([name, none]) =>
      (document.getElementById(`${name}-verdict`).textContent === "Nothing is written yet.") === none,
    [about, empty],
  );
}

async function shown(about) {
  return tab.evaluate((name) => ({
    verdict: document.getElementById(`${name}-verdict`).textContent,
    findings: [...document.querySelectorAll(`#${name}-findings li`)].map((each) => each.textContent),
    marks: name === "statement" ? [...document.querySelectorAll("#decided mark")].map((each) => each.textContent) : [],
  }), about);
}
