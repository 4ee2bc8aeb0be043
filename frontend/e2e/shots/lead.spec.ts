import { type Browser, expect, type Page, test } from "@playwright/test";
import { sql } from "../database";
import type { Mailbox } from "../mailbox";
import type { TenwardServer } from "../server";
import { shoot, shootPrint, shootStrained } from "./camera";
import { launchByMail, leads, openStage, signIn, type Tongue } from "./stage";
import { troubled } from "./troubled";

test.use({ actionTimeout: 60_000, trace: "off" });

test.describe.configure({ mode: "parallel" });

for (const language of ["en", "de"] as const) {
  test(`every page of a lead, ${language}`, async ({ browser }) => {
    test.setTimeout(1_800_000);
    const { server, mailbox } = await openStage((server) => firstRun(browser, server, language));
    try {
      await visitor(browser, server, language);
      await walk(browser, server, mailbox, language);
    } finally {
      await server.dispose();
      await mailbox.close();
    }
  });
}

const open = async (browser: Browser, server: TenwardServer, language: Tongue) => {
  const locale = { en: "en-GB", de: "de-DE" }[language];
  const context = await browser.newContext({ baseURL: server.url, locale });
  return context.newPage();
};

async function visit(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.waitForLoadState("networkidle");
}

async function firstRun(browser: Browser, server: TenwardServer, language: Tongue) {
  const page = await open(browser, server, language);
  await visit(page, "/setup");
  await shoot(page, `${language}-setup-without-code`);
  await page.goto("about:blank");
  await visit(page, server.setupUrl);
  await shoot(page, `${language}-setup`);
  await page.context().close();
}

async function visitor(browser: Browser, server: TenwardServer, language: Tongue) {
  const owner = await open(browser, server, language);
  await signIn(owner, leads.en);
  const email = `robin@${language}.example`;
  const invited = await owner.request.post("/api/member-invitations", {
    data: { name: "Robin Reed", email, role: "lead" },
  });
  const { link } = await invited.json();
  const page = await open(browser, server, language);
  await visit(page, "/sign-in");
  await shoot(page, `${language}-sign-in`);
  await visit(page, "/reset-password#code=AAAA");
  await shoot(page, `${language}-reset-password`);
  await visit(page, link);
  await shoot(page, `${language}-join`);
  await page.locator("input[type=password]").first().fill("a quiet morning here");
  await page.locator("button[type=submit]").click();
  await expect(page).toHaveURL(`${server.url}/`);
  await visit(page, "/");
  await shoot(page, `${language}-home-first`);
  for (const [path, name] of [
    ["/role", "role-empty"],
    ["/people", "people-empty"],
    ["/people?show=archived", "archived-empty"],
    ["/surveys", "surveys-empty"],
  ] as const) {
    await visit(page, path);
    await shoot(page, `${language}-${name}`);
  }
  await page.context().close();
  await owner.context().close();
}

async function walk(browser: Browser, server: TenwardServer, mailbox: Mailbox, language: Tongue) {
  const page = await open(browser, server, language);
  await signIn(page, leads[language]);
  const see = async (path: string, name: string) => {
    await visit(page, path);
    await shoot(page, `${language}-${name}`);
  };
  const surveys = (await (await page.request.get("/api/surveys?limit=200")).json()).items;
  const at = (state: string) =>
    surveys.find((survey: { state: string }) => survey.state === state)?.id as string | undefined;

  await see("/", "home");
  await see("/role", "role");
  await shootPrint(page, `${language}-role`);
  await see("/people", "people");
  const [person] = (await (await page.request.get("/api/people?limit=1")).json()).items;
  await see(`/people/${person.id}`, "person");
  await paste(page, language);
  await importing(page, language);
  await see("/surveys", "surveys");
  for (const state of ["draft", "running", "cancelled"]) {
    if (at(state)) await see(`/surveys/${at(state)}`, state);
  }
  await visit(page, `/surveys/${at("running")}`);
  await shootPrint(page, `${language}-links`);
  await see("/settings/members", "members");
  await see("/settings/account", "account");
  await visit(page, "/settings/server");
  await page.waitForTimeout(language === "en" ? 6000 : 0);
  await shoot(page, `${language}-going-live`);
  await see("/problems/not-launchable", "problem");
  await see("/nowhere", "not-found");
  for (const [i, survey] of surveys
    .filter(({ state }: { state: string }) => state === "closed")
    .entries()) {
    await see(`/surveys/${survey.id}/results`, `results-${i}`);
    const table = page.getByText(/^(Table|Tabelle)$/);
    if ((await table.count()) > 0) {
      await table.first().click();
      await shoot(page, `${language}-results-${i}-table`);
    }
    await shootPrint(page, `${language}-results-${i}`);
  }
  await themes(page, language);
  await see("/gaps", "gaps");
  await shootPrint(page, `${language}-gaps`);
  await see("/gaps?view=table", "gaps-table");
  for (const [path, name] of [
    ["/", "home"],
    ["/gaps", "gaps"],
    ["/people", "people"],
    [`/surveys/${at("draft")}`, "draft"],
    [`/surveys/${at("running")}`, "running"],
    [`/surveys/${at("closed")}/results`, "results"],
  ] as const) {
    if (path.includes("undefined")) continue;
    await visit(page, path);
    await shootStrained(page, `${language}-${name}`);
  }
  await byMail(page, server, mailbox, language);
  await troubled(page, language);
  await page.context().close();
}

/** The board with an open theme, and with its themes to edit. */
async function themes(page: Page, language: Tongue): Promise<void> {
  const [board] = (await (await page.request.get("/api/boards")).json()).items;
  await visit(page, `/themes/${board.id}`);
  await shoot(page, `${language}-board`);
  await shootPrint(page, `${language}-board`);
  await shootStrained(page, `${language}-board`);
  const verdicts = page.locator("article fieldset");
  await verdicts.locator("label").last().click();
  await shoot(page, `${language}-board-not-now`);
  await verdicts.locator("label").first().click();
  await visit(page, `/themes/${board.id}?edit=1`);
  await shoot(page, `${language}-board-edit`);
  await page.locator("[data-slip] button").first().click();
  await shoot(page, `${language}-board-move`);
  await visit(page, `/themes/${board.id}/publish`);
  await shoot(page, `${language}-publish`);
  const opened = page.context().waitForEvent("page");
  await page.getByRole("link", { name: /^(Preview as a respondent|Als Vorschau ansehen)/ }).click();
  const preview = await opened;
  await expect(preview.getByRole("heading", { level: 1 })).toBeVisible();
  await shoot(preview, `${language}-replies`);
  await preview.close();
}

async function paste(page: Page, language: Tongue): Promise<void> {
  await visit(page, "/people/add");
  await shoot(page, `${language}-paste-empty`);
  const lines = ["Una Held; una@x.example; Team", "Amir Haddad;; Team", "Vik; vik(at)x.example"];
  await page.locator("textarea").fill(lines.join("\n"));
  await shoot(page, `${language}-paste`);
  await page.locator("textarea").fill("");
}

async function importing(page: Page, language: Tongue): Promise<void> {
  await visit(page, "/people/add");
  const lines = ["Name;E-Mail;Gruppe", "Una Held;una@x.example;Team", "Vik;vik(at)x.example;Rat"];
  await page.locator("input[type=file]").setInputFiles({
    name: "people.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(lines.join("\r\n")),
  });
  await page.getByRole("button", { name: /^(Use these columns|Spalten übernehmen)$/ }).click();
  await expect(page.getByRole("list").first()).toBeVisible();
  await shoot(page, `${language}-import`);
  await visit(page, "/people/add");
  await page.evaluate(() => sessionStorage.clear());
}

async function byMail(page: Page, server: TenwardServer, mailbox: Mailbox, language: Tongue) {
  const survey = await launchByMail(page, mailbox, language);
  await visit(page, `/surveys/${survey.id}`);
  await shoot(page, `${language}-draft-by-mail`);
  await page.getByRole("button", { name: /^(Launch|Für 5|Starten)/ }).click();
  await expect(page.getByRole("alertdialog")).toBeVisible();
  await shoot(page, `${language}-launch`);
  await visit(page, `/surveys/${survey.id}`);
  await page.getByText(/^(Email to respondents|Mail an die Befragten)/).click();
  await page.getByText(/^(Preview email|Mail ansehen)/).click();
  await shoot(page, `${language}-mail`);
  const headers = { "If-Match": await survey.etag() };
  expect((await page.request.post(`${survey.path}/launch`, { headers })).status()).toBe(200);
  await visit(page, `/surveys/${survey.id}`);
  await shoot(page, `${language}-running-by-mail`);
  mailbox.mails.length = 0;
  await sql(server.home, "update mail set due_at = now() - interval '1 second'");
  await sql(
    server.home,
    "update survey set mail_leaves_at = now() - interval '1 second' where mail_leaves_at is not null",
  );
  await expect.poll(() => mailbox.mails.length, { timeout: 60_000 }).toBe(4);
  await expect(page.getByText("vera@", { exact: false }).first()).toBeVisible();
  await shoot(page, `${language}-running-refused`);
  const letter = await page.context().newPage();
  await letter.setContent(mailbox.mails[0]?.html ?? "");
  await shoot(letter, `${language}-letter`);
  await letter.close();
}
