// Looks at every place in a browser: screenshots into dev/shots, and axe's findings on each. Needs Chromium and the
// development server of the made-up window (`npm run dev:fake`).
import { mkdir, readFile } from "node:fs/promises";
import { chromium } from "playwright-core";

const SHOTS = new URL("./shots/", import.meta.url).pathname;
const ADDRESS = process.env.ADDRESS ?? "http://127.0.0.1:5174/";
const only = process.argv.slice(2);
const axe = await readFile(new URL("../node_modules/axe-core/axe.min.js", import.meta.url), "utf8");
await mkdir(SHOTS, { recursive: true });
const browser = await chromium.launch({
  executablePath: "/usr/bin/chromium",
  args: [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
  ],
});

let findings = 0;
async function look(page, name, before) {
  await page.waitForTimeout(350);
  await page.screenshot({ path: `${SHOTS}${name}.png` });
  await before?.();
  await page.evaluate(axe);
  const result = await page.evaluate(() =>
    window.axe.run(
      { exclude: [["[data-tabster-dummy]"]] },
      { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] },
    ),
  );
  for (const each of result.violations) {
    findings += 1;
    console.log(`${name}: ${each.id} (${each.impact}) ${each.help}`);
    for (const node of each.nodes.slice(0, 3))
      console.log(
        `    ${node.target.join(" ")}  ${node.any[0]?.message ?? node.all[0]?.message ?? node.none[0]?.message ?? ""}`,
      );
  }
}

const id = (page, test) => page.getByTestId(test).first();

async function tour(language, theme) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  page.on("pageerror", (error) => console.log(`${language} ${theme}: page error ${error.message}`));
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type()))
      console.log(`${language} ${theme}: ${message.text().slice(0, 300)}`);
  });
  await page.addInitScript(
    ([l, t]) => localStorage.setItem("cequred-looks", JSON.stringify({ language: l, theme: t, textSize: "normal" })),
    [language, theme],
  );
  const say = (name, before) =>
    only.length === 0 || only.some((each) => name.includes(each))
      ? look(page, `${name}-${theme}-${language}`, before)
      : undefined;
  await page.goto(ADDRESS);
  await id(page, "unlock-password").waitFor();
  await say("01-unlock");
  await id(page, "unlock-password").fill("fel");
  await id(page, "unlock-submit").click();
  await id(page, "unlock-problem").waitFor();
  await say("02-wrong-password");
  await id(page, "unlock-forgotten").click();
  await say("03-recovery");
  await page.reload();
  await id(page, "demo-start").click();
  await id(page, "due-row").waitFor();
  await page.waitForTimeout(900);
  await say("04-today");
  await id(page, "explain").click();
  await say("05-today-explained");
  await id(page, "nav-people").click();
  await id(page, "people-row").waitFor();
  await say("06-people");
  await id(page, "search").fill("asa lind");
  await page.waitForTimeout(200);
  await say("07-people-found");
  await id(page, "search").fill("zzzz");
  await say("08-people-none");
  await id(page, "search").fill("");
  await id(page, "people-new").click();
  await say("09-new-person");
  await id(page, "person-form-name").fill("Å");
  await page.keyboard.press("Escape");
  await page.getByText(language === "sv" ? "Kasta ändringarna" : "Throw changes away").waitFor();
  await say("09b-leave");
  await page.getByText(language === "sv" ? "Kasta ändringarna" : "Throw changes away").click();
  await id(page, "people-import").click();
  await id(page, "import-choose").click();
  await id(page, "import-report").waitFor();
  await say("10-import");
  await page.keyboard.press("Escape");
  await id(page, "people-row").click();
  await id(page, "task-request").waitFor();
  await say("11-task");
  await id(page, "task-request").click();
  await id(page, "person-name").waitFor();
  await say("12-person-overview");
  for (const tab of ["contact", "agreements", "consents", "requests", "log"]) {
    await id(page, `tab-${tab}`).click();
    if (tab === "consents") await id(page, "consent-withdraw").click();
    // A menu that lies over another button is not that button's fault: axe looks when it is closed.
    await say(`13-person-${tab}`, () => (tab === "consents" ? page.keyboard.press("Escape") : undefined));
  }
  await id(page, "nav-requests").click();
  await id(page, "request-row").waitFor();
  await say("14-requests");
  await id(page, "request-new").click();
  await say("15-request-new");
  await page.keyboard.press("Escape");
  await id(page, "request-row").click();
  await id(page, "extract-preview").waitFor();
  await id(page, "explain").click();
  await say("16-case");
  await id(page, "extract-preview").click();
  await page.locator('[data-testid="extract-canvas"][data-ready="true"]').waitFor();
  await say("17-extract");
  await id(page, "extract-save").click();
  await id(page, "extract-saved").waitFor();
  await say("18-extract-saved");
  await id(page, "nav-ratings").click();
  await id(page, "dispute-row").waitFor();
  await say("18b-ratings-disputes");
  for (const tab of ["people", "requests", "overview"]) {
    await id(page, `ratings-tab-${tab}`).click();
    await page.waitForTimeout(700);
    await say(`18c-ratings-${tab}`);
  }
  await id(page, "ratings-tab-disputes").click();
  await page.getByText("T2026-0002").click();
  await id(page, "restriction").waitFor();
  await say("18d-dispute");
  await id(page, "nav-log").click();
  await id(page, "log-verify").click();
  await id(page, "log-verdict").waitFor();
  await say("19-log");
  await id(page, "nav-settings").click();
  await id(page, "lang-sv").waitFor();
  await say("20-settings");
  await page.keyboard.press("F1");
  await id(page, "help-panel").waitFor();
  await say("21-help");
  await page.keyboard.press("Control+k");
  await id(page, "palette-text").fill("as");
  await page.waitForTimeout(200);
  await say("22-palette");
  await page.close();
}

const TOURS = process.env.TOURS ? JSON.parse(process.env.TOURS) : null;
for (const [language, theme] of TOURS ?? [
  ["sv", "light"],
  ["sv", "dark"],
  ["en", "light"],
  ["sv", "contrast"],
]) {
  if (process.env.QUICK && theme !== "light") continue;
  if (process.env.QUICK && language !== "sv") continue;
  await tour(language, theme);
}
await browser.close();
console.log(findings === 0 ? "axe: nothing found" : `axe: ${findings} findings`);
process.exitCode = findings === 0 ? 0 : 1;
