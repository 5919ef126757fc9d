// Does on the built site what its readers do, and prints what came of it as JSON:
// node journeys.mjs CHROMIUM SITE
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import { served } from "./serving.mjs";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const [executablePath, folder] = process.argv.slice(2);
const site = await served(folder);
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
const HOME = `${site.address}/index.html`;
const FILES = pathToFileURL(join(resolve(folder), "index.html")).href;

const found = {
  toggle: await visited({}, toggled),
  system: {
    light: await visited({ colorScheme: "light" }, scheme),
    dark: await visited({ colorScheme: "dark" }, scheme),
    contrast: await visited({ contrast: "more" }, scheme),
  },
  motion: await visited({ reducedMotion: "reduce" }, moving),
  forced: await visited({ forcedColors: "active" }, judged),
  paper: await visited({}, printed),
  search: { served: await visited({}, searched), "as files": await visited({}, searchedAsFiles) },
  keyboard: await visited({}, skipped),
  copied: await visited({}, copied),
};
await browser.close();
site.stop();
process.stdout.write(JSON.stringify(found));

async function visited(settings, journey) {
  const context = await browser.newContext(settings);
  const tab = await context.newPage();
  await tab.goto(HOME);
  const result = await journey(tab);
  await context.close();
  return result;
}

async function scheme(tab) {
  return tab.evaluate(() => document.body.getAttribute("data-md-color-scheme"));
}

// With the keyboard alone, as radio buttons are worked.
async function toggled(tab) {
  const seen = [await scheme(tab)];
  for (const turn of [0, 1, 2, 3]) {
    await tab.locator(`#__palette_${turn}`).focus();
    await tab.keyboard.press("ArrowRight");
    seen.push(await scheme(tab));
    if (seen.at(-1) === "msp-contrast") {
      await tab.goto(`${site.address}/reference/errors.html`);
      seen.push(`${await scheme(tab)} on another page`);
    }
  }
  const names = await tab.evaluate(() =>
    [...document.querySelectorAll('[data-md-component="palette"] input')].map((each) =>
      each.getAttribute("aria-label"),
    ),
  );
  return { seen, names };
}

async function moving(tab) {
  return tab.evaluate(() =>
    [...document.querySelectorAll("*")].some((each) => {
      const style = getComputedStyle(each);
      return style.transitionDuration.split(", ").some((time) => parseFloat(time) > 0);
    }),
  );
}

async function judged(tab) {
  await tab.evaluate(AXE);
  const result = await tab.evaluate(() => axe.run());
  return result.violations.map((each) => each.id);
}

async function printed(tab) {
  await tab.emulateMedia({ media: "print" });
  return tab.locator(".md-banner").isVisible();
}

async function searched(tab) {
  await tab.keyboard.press("/");
  await tab.keyboard.type("service response");
  await tab.waitForSelector(".md-search-result__item");
  const hits = await tab.locator(".md-search-result__item").count();
  const violations = {};
  await tab.evaluate(AXE);
  for (const name of ["default", "slate", "msp-contrast"]) {
    await tab.evaluate((each) => document.body.setAttribute("data-md-color-scheme", each), name);
    await tab.waitForTimeout(400);
    const result = await tab.evaluate(() => axe.run(document.querySelector(".md-search")));
    violations[name] = result.violations.map((each) => `${each.id}: ${each.nodes[0].target}`);
  }
  return { hits, violations };
}

async function searchedAsFiles(tab) {
  const asked = [];
  tab.on("request", (request) => asked.push(request.url()));
  await tab.goto(FILES);
  await tab.keyboard.press("/");
  await tab.keyboard.type("service response");
  await tab.waitForSelector(".md-search-result__item");
  const hits = await tab.locator(".md-search-result__item").count();
  return { hits, foreign: asked.filter((url) => !url.startsWith("file:") && !url.startsWith("data:")) };
}

async function skipped(tab) {
  await tab.keyboard.press("Tab");
  const first = await tab.evaluate(() => document.activeElement.textContent.trim());
  await tab.keyboard.press("Enter");
  return [first, await tab.evaluate(() => location.hash !== "")];
}

// What the theme's button for copying takes of an example.
async function copied(tab) {
  return tab.evaluate(() => {
    const code = document.querySelector(".md-content .highlight code");
    code.setAttribute("data-md-copying", "");
    return code.innerText;
  });
}
