// Looks at every page of the built site in Chromium, in each of its colour schemes, and prints
// what it finds as JSON: node site.mjs CHROMIUM SITE
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { chromium } from "playwright-core";
import { served } from "./serving.mjs";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const SCHEMES = ["default", "slate", "msp-contrast"];
const STILL = "*, *::before, *::after { transition: none !important; animation: none !important; }";
const AT_ONCE = 2;

const [executablePath, folder] = process.argv.slice(2);
const site = await served(folder);
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
const waiting = readdirSync(folder, { recursive: true })
  .filter((name) => name.endsWith(".html") && !name.startsWith("samples"))
  .sort();
const found = [];
await Promise.all(Array.from({ length: AT_ONCE }, lookOn));
await browser.close();
site.stop();
process.stdout.write(JSON.stringify(found));

async function lookOn() {
  const context = await browser.newContext();
  const tab = await context.newPage();
  const foreign = [];
  const complaints = [];
  tab.on("request", (request) => {
    if (new URL(request.url()).origin !== site.address) foreign.push(request.url());
  });
  tab.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  tab.on("pageerror", (error) => complaints.push(String(error)));
  for (let page = waiting.shift(); page; page = waiting.shift()) {
    found.push({
      page,
      ...(await looked(tab, `${site.address}/${page}`)),
      foreign: foreign.splice(0),
      complaints: complaints.splice(0),
      kept: [...(await context.cookies()), ...(await stored(tab))],
    });
  }
  await context.close();
}

async function looked(tab, address) {
  await tab.setViewportSize({ width: 1280, height: 800 });
  await tab.goto(address);
  await tab.addStyleTag({ content: STILL });
  await tab.evaluate(AXE);
  const violations = {};
  for (const scheme of SCHEMES) violations[scheme] = await judged(tab, scheme);
  const seen = await tab.evaluate(() => ({
    banner: document.querySelector(".md-banner").innerText.trim(),
    headings: document.querySelectorAll("h1").length,
  }));
  const first = await firstStop(tab);
  // 320 CSS pixels are what a screen of 1280 has left at 400 % zoom.
  await tab.setViewportSize({ width: 320, height: 640 });
  await tab.evaluate(() => new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next))));
  violations.narrow = await judged(tab, "default");
  const sideways = await tab.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  return { violations, ...seen, first, sideways };
}

async function judged(tab, scheme) {
  await tab.evaluate((name) => {
    const option = document.querySelector(`input[data-md-color-scheme="${name}"]`);
    for (const part of ["scheme", "primary", "accent"]) {
      const attribute = `data-md-color-${part}`;
      document.body.setAttribute(attribute, option.getAttribute(attribute));
    }
  }, scheme);
  const how = { runOnly: { type: "tag", values: TAGS } };
  // The scheme for high contrast is held to the higher level.
  if (scheme === "msp-contrast") how.rules = { "color-contrast-enhanced": { enabled: true } };
  const result = await tab.evaluate((options) => axe.run(options), how);
  if (result.passes.length < 20) throw new Error("axe hardly looked");
  return result.violations.map((each) => ({
    rule: each.id,
    nodes: each.nodes.slice(0, 3).map((node) => `${node.target}: ${node.any[0]?.message ?? ""}`),
  }));
}

async function firstStop(tab) {
  await tab.keyboard.press("Tab");
  return tab.evaluate(() => document.activeElement.textContent.trim());
}

async function stored(tab) {
  return tab.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)]);
}
