import { expect, type Page, test } from "@playwright/test";
import { sure } from "../../demo/session";
import { answer } from "../../respond/src/protocol/client";
import { asIfMailed } from "../database";
import { LanguageModel } from "../language-model";
import { Lead } from "../lead";
import { TenwardServer } from "../server";
import { theme } from "./board";
import { complaints, sound } from "./checks";
import { signIn } from "./desk";

const faster = "Schneller entscheiden";
const meetings = "Wie oft wir uns treffen";
const [fewer, more] = ["Bitte weniger Besprechungen.", "Bitte mehr Besprechungen."];
const said = [
  `Entscheidet schneller, ich warte oft wochenlang. ${fewer}`,
  "Offene Fragen bleiben zu lange liegen, entscheidet früher.",
  "Ich brauche eine Entscheidung, bevor ich anfange.",
  fewer,
  more,
  "Mehr Zeit für Tests.",
];
const title = "Erwartungen im Herbst";
const names = ["Ada", "Bela", "Cleo", "Dora", "Emil", "Fritz"];

let model: LanguageModel;
let server: TenwardServer;
let boardId: string;

test.beforeAll(async () => {
  test.setTimeout(300_000);
  model = await LanguageModel.open([
    { name: faster, has: /entscheid/i },
    { name: meetings, has: /Besprechungen/, apart: /mehr/ },
  ]);
  server = await TenwardServer.start(model.environment);
  const lead = new Lead(server.url);
  await lead.setUp(server.setupUrl);
  await sure(
    lead.api.PATCH("/api/me", {
      params: { header: { "If-Match": "*" } },
      body: { language: "de" },
      headers: { "Content-Type": "application/merge-patch+json" },
    }),
  );
  const surveyId = await lead.launch(title, await lead.addPeople({ team: names }));
  for (const [i, link] of (await lead.links(surveyId)).entries()) {
    await answer(link, { "on-track.missing": { answer: said[i] ?? "" } });
  }
  await asIfMailed(server.home);
  await lead.close(surveyId);
  await expect
    .poll(async () => (await lead.survey(surveyId)).resultsReady, { timeout: 60_000 })
    .toBe(true);
  const body = { surveyIds: [surveyId], role: false };
  boardId = (await sure(lead.api.POST("/api/boards", { body }))).id;
});
test.afterAll(async () => {
  await server.dispose();
  await model.close();
});

const themes = (page: Page) => page.getByRole("navigation", { name: "Themen" }).getByRole("link");

test("comments that a language model has grouped, and then Tenward itself", async ({ page }) => {
  const faults = complaints(page);
  await signIn(page, server, "de");
  await page.goto(`${server.url}/themes/${boardId}`);
  const byModel = page.getByText(`Geordnet vom Sprachmodell ${LanguageModel.named}`);
  await expect(byModel).toBeVisible({ timeout: 120_000 });

  await test.step("has its themes, from the comments alone", async () => {
    await expect(themes(page).filter({ hasText: faster })).toContainText("3");
    await themes(page).filter({ hasText: meetings }).click();
    const quotes = theme(page).locator("[data-slip]");
    await expect(quotes).toHaveCount(3);
    await expect(quotes.filter({ hasText: more })).toHaveCount(1);
    const heard = model.heard.join();
    for (const text of ["wochenlang", "German"]) expect(heard).toContain(text);
    for (const text of [title, ...names, "Nordhafen"]) expect(heard).not.toContain(text);
  });

  await test.step("asks whether two sides contradict each other", async () => {
    await expect(page.getByText("Das Sprachmodell meint ja.")).toBeVisible();
    await sound(page);
    await page.getByRole("button", { name: "Widerspruch markieren" }).click();
    await expect(theme(page).getByText("Das widerspricht sich")).toBeVisible();
    await expect(page.locator("[data-saving]").first()).toHaveText("Gespeichert");
  });

  await test.step("are grouped without it in one press", async () => {
    const calls = model.heard.length;
    await page.getByRole("button", { name: "Ohne das Modell ordnen" }).click();
    await expect(page.getByText("Tenward hat die Kommentare selbst geordnet.")).toBeVisible({
      timeout: 120_000,
    });
    await expect(themes(page).filter({ hasText: faster })).toHaveCount(0);
    await expect(
      page.getByRole("button", { name: `Mit ${LanguageModel.named} ordnen` }),
    ).toBeVisible();
    expect(model.heard).toHaveLength(calls);
  });
  expect(faults).toEqual([]);
});
