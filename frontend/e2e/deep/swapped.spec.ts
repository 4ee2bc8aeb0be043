import { createHash, generateKeyPairSync } from "node:crypto";
import { type Browser, expect, type Page } from "@playwright/test";
import { answers } from "../cast";
import { test } from "../pair";
import { Respondent } from "../respondent";

test.describe.configure({ retries: 0 });

const stop = "Stop: this isn’t the form your link was made for";
const key = () =>
  generateKeyPairSync("rsa", { modulusLength: 2048 })
    .publicKey.export({ type: "spki", format: "der" })
    .toString("base64url");

type Frozen = { sealingKey: string; intro?: string; groups: { signingKey: string }[] };

/** A malicious server might change this for one person alone. */
const changes: Record<string, (frozen: Frozen) => void> = {
  "another sealing key": (frozen) => {
    frozen.sealingKey = key();
  },
  "another signing key": (frozen) => {
    for (const group of frozen.groups) group.signingKey = key();
  },
  "another sentence": (frozen) => {
    frozen.intro = "Nobody but us.";
  },
};

/** The page of somebody whose server shows them a form of their own. @returns what it asked for */
async function shown(page: Page, change: (frozen: Frozen) => void): Promise<string[]> {
  const asked: string[] = [];
  page.on("request", (request) =>
    asked.push(`${request.method()} ${new URL(request.url()).pathname}`),
  );
  await page.route("**/api/r/forms", async (route) => {
    const reply = await route.fetch();
    const form = await reply.json();
    const frozen = JSON.parse(form.manifest);
    change(frozen);
    await route.fulfill({ response: reply, json: { ...form, manifest: JSON.stringify(frozen) } });
  });
  return asked;
}

const fresh = async (browser: Browser) => (await browser.newContext()).newPage();

test("a form that was changed for one person is refused before anything is typed", async ({
  browser,
  pair,
}) => {
  const { links } = await pair.launch("Changed for one");
  for (const [what, change] of Object.entries(changes)) {
    const page = await fresh(browser);
    const asked = await shown(page, change);
    await page.goto(links[0] ?? "");
    await expect(page.getByRole("heading", { level: 1 }), what).toHaveText(stop);
    await expect(page.getByText(/Expected (\w{4} ){3}\w{4}, found (\w{4} ){3}\w{4}/)).toBeVisible();
    expect(asked.filter((call) => !call.startsWith("GET "))).toEqual(["POST /api/r/forms"]);
    await page.context().close();
  }
});

test("a link made for one person shows another fingerprint than a colleague's", async ({
  browser,
  pair,
}) => {
  const { links } = await pair.launch("A link of one's own");
  const code = async (page: Page, link: string) => {
    await page.goto(link);
    await page.locator("summary").click();
    return page.locator(".code").textContent();
  };
  const [mine, colleagues] = [await fresh(browser), await fresh(browser)];
  let manifest = "";
  await mine.route("**/api/r/forms", async (route) => {
    const reply = await route.fetch();
    const form = await reply.json();
    manifest ||= JSON.stringify({ ...JSON.parse(form.manifest), sealingKey: key() });
    await route.fulfill({ response: reply, json: { ...form, manifest } });
  });
  await mine.goto(links[0] ?? "");
  await expect(mine.getByRole("heading", { level: 1 })).toHaveText(stop);
  const hash = createHash("sha256").update(manifest).digest("base64url");
  const forged = (links[0] ?? "").replace(/&m=[\w-]+/, `&m=${hash}`);
  await mine.goto("about:blank");
  const [forgedCode, trueCode] = [await code(mine, forged), await code(colleagues, links[1] ?? "")];
  expect(forgedCode).toMatch(/^(\w{4} ?){4}$/);
  expect(forgedCode).not.toBe(trueCode);
  await Promise.all([mine.context().close(), colleagues.context().close()]);
});

test("a signature by another key stops the page before the answer leaves", async ({
  browser,
  pair,
}) => {
  const { links } = await pair.launch("Signed by somebody else");
  const page = await fresh(browser);
  const asked = await shown(page, () => {});
  await page.route("**/api/r/ballots", async (route) => {
    const reply = await route.fetch();
    await route.fulfill({ response: reply, json: { blindSignature: "A".repeat(342) } });
  });
  const respondent = new Respondent(page, links[0] ?? "");
  await respondent.fillIn(answers.Team[0] ?? {});
  await page.getByRole("button", { name: /^Send/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(stop);
  expect(asked).toContain("POST /api/r/ballots");
  expect(asked).not.toContain("PUT /api/r/answers");
  await page.context().close();
});
