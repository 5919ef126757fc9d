// Looks at pages in Chromium, as people with different screens and settings see them, and
// prints what it finds as JSON: node look.mjs CHROMIUM [--pictures FOLDER] PAGE...
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const PHONE = [360];
const SCREENS = [360, 768, 1280];
// A sheet of A4 between its margins.
const PAPER = [680];
const MODES = {
  light: [[320, ...SCREENS], { colorScheme: "light" }],
  dark: [SCREENS, { colorScheme: "dark" }],
  forced: [SCREENS, { colorScheme: "light", forcedColors: "active" }],
  "forced dark": [PHONE, { colorScheme: "dark", forcedColors: "active" }],
  contrast: [PHONE, { colorScheme: "light", contrast: "more" }],
  "dark contrast": [PHONE, { colorScheme: "dark", contrast: "more" }],
  print: [PAPER, { colorScheme: "dark", media: "print" }],
};

const [executablePath, ...given] = process.argv.slice(2);
const pictures = given[0] === "--pictures" ? given.splice(0, 2)[1] : null;
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
const found = [];
for (const page of given) {
  for (const [mode, [widths, settings]] of Object.entries(MODES)) {
    const tab = await browser.newPage();
    const requests = [];
    const complaints = [];
    tab.on("request", (request) => requests.push(request.url()));
    tab.on("console", (message) => complaints.push(message.text()));
    tab.on("pageerror", (error) => complaints.push(String(error)));
    await tab.emulateMedia(settings);
    for (const width of widths) {
      await tab.setViewportSize({ width, height: 800 });
      const address = pathToFileURL(resolve(page)).href;
      requests.length = 0;
      await tab.goto(address);
      // What a reader may unfold is looked at too; on paper it is as the page comes.
      if (mode !== "print") {
        await tab.evaluate(() => {
          for (const each of document.querySelectorAll("details")) each.open = true;
        });
      }
      await tab.evaluate(AXE);
      const axe = await tab.evaluate((values) => axe.run({ runOnly: { type: "tag", values } }), TAGS);
      found.push({
        page: basename(page),
        mode,
        width,
        violations: axe.violations.map((each) => ({
          rule: each.id,
          nodes: each.nodes.slice(0, 3).map((node) => node.html.slice(0, 200)),
        })),
        passes: axe.passes.length,
        sideways: await tab.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        ),
        charts: await tab.evaluate(() =>
          [...document.querySelectorAll("figure")].filter((each) => each.checkVisibility()).map(
            (each) => [...each.querySelectorAll("svg")].filter((svg) => svg.checkVisibility()).length,
          ),
        ),
        requests: requests.filter((url) => url !== address),
        complaints: complaints.splice(0),
      });
      const looked = found.at(-1);
      if (pictures) {
        const name = `${basename(page, ".html")}-${mode.replace(" ", "-")}-${width}.png`;
        await tab.screenshot({ path: join(pictures, name), fullPage: true });
      }
      looked.skip = mode === "print" ? null : await skipped(tab);
    }
    await tab.close();
  }
}
await browser.close();
process.stdout.write(JSON.stringify(found));

// Where the first Tab and Enter of somebody who uses the keyboard take them.
async function skipped(tab) {
  await tab.keyboard.press("Tab");
  const first = await tab.evaluate(() => document.activeElement.textContent.trim());
  await tab.keyboard.press("Enter");
  return [first, await tab.evaluate(() => document.activeElement.id)];
}
