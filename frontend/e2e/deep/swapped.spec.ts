import { createHash, generateKeyPairSync } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { type Browser, expect, type Page } from "@playwright/test";
import { builtPage, differences } from "../../../scripts/lib/page.mjs";
import { fromHex } from "../../respond/src/protocol/bytes";
import { answer } from "../../respond/src/protocol/client";
import { fingerprint } from "../../respond/src/protocol/fingerprint";
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

const alert = (page: Page) => page.getByRole("alert").locator(".res");
const status = (page: Page) => page.getByRole("status").locator(".res");

/** Opens the second check of a link. @returns its check code */
async function codeOf(page: Page, link: string): Promise<string> {
  await page.goto(link.replace("/r/#", "/r/check/#"));
  await page.getByText("Did everyone get the same form?").click();
  return (await page.locator(".code").textContent()) ?? "";
}

async function compare(page: Page, code: string): Promise<void> {
  await page.getByLabel("A colleague’s check code").fill(code);
  await page.getByRole("button", { name: "Compare" }).click();
}

test("check 2 notices a form or key of one's own, though the link was made for it", async ({
  browser,
  pair,
}) => {
  const { links } = await pair.launch("A link of one's own");
  const [honest = "", rigged = ""] = links;
  const colleague = await fresh(browser);
  const code = await codeOf(colleague, honest);
  for (const [what, change] of Object.entries(changes)) {
    const page = await fresh(browser);
    let manifest = "";
    await page.route("**/api/r/forms", async (route) => {
      const reply = await route.fetch();
      const form = await reply.json();
      if (!manifest) {
        const frozen = JSON.parse(form.manifest);
        change(frozen);
        manifest = JSON.stringify(frozen);
      }
      await route.fulfill({ response: reply, json: { ...form, manifest } });
    });
    await page.goto(rigged);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(stop);
    const hash = createHash("sha256").update(manifest).digest("base64url");
    await page.goto("about:blank");
    const forged = await codeOf(page, rigged.replace(/&m=[\w-]+/, `&m=${hash}`));
    expect(forged, what).toMatch(/^(\w{4} ?){4}$/);
    await compare(page, code);
    await expect(alert(page), what).toContainText("The check codes differ. Don’t answer yet");
    await compare(colleague, forged);
    await expect(alert(colleague), what).toContainText("The check codes differ");
    await page.context().close();
  }
  // An honest server raises no alarm, and a third person's code is the same.
  const third = await fresh(browser);
  await compare(colleague, await codeOf(third, links[2] ?? ""));
  await expect(status(colleague)).toContainText("Both check codes are the same");
  await expect(alert(colleague)).toHaveCount(0);
  await Promise.all([third.context().close(), colleague.context().close()]);
});

test("check 1 after the close notices a dropped answer, and the codes of two lists differ", async ({
  browser,
  pair,
}) => {
  const { surveyId, links } = await pair.launch("One answer less");
  const receipts: string[] = [];
  for (const [i, link] of links.entries())
    receipts.push(await answer(link, answers.Team[i % answers.Team.length] ?? {}));
  await pair.close(surveyId);
  const [mine = ""] = receipts;
  const closed = async (page: Page) => {
    await page.goto((links[0] ?? "").replace("/r/#", "/r/check/#"));
    await page.getByLabel("Your receipt").fill(mine);
    await page.getByRole("button", { name: "Check a receipt" }).click();
    return page.getByText(/^Code of the list: /);
  };
  const honest = await fresh(browser);
  const list = await (await closed(honest)).textContent();
  await expect(status(honest)).toContainText("Your answer was counted");
  await expect(alert(honest)).toHaveCount(0);
  const page = await fresh(browser);
  await page.route("**/api/r/receipts", async (route) => {
    const reply = await route.fetch();
    const { counted, rejected } = await reply.json();
    const others = counted.filter((hash: string) => fingerprint(fromHex(hash)) !== mine);
    await route.fulfill({ response: reply, json: { counted: others, rejected } });
  });
  const shorter = await closed(page);
  await expect(alert(page)).toContainText("This code isn’t in the list");
  await expect(shorter).not.toHaveText(list ?? "");
  await Promise.all([page.context().close(), honest.context().close()]);
});

test("check 3 notices one changed byte of a page, and nothing about an honest server", async ({
  pair,
}) => {
  const { url } = pair.first;
  expect(await differences(url, builtPage())).toEqual([]);
  for (const altered of ["/r/", "/r/check/"]) {
    const rigged = createServer(async (request, response) => {
      const honest = await fetch(url + request.url);
      const policy = honest.headers.get("content-security-policy") ?? "";
      const page = await honest.text();
      response.setHeader("Content-Security-Policy", policy);
      response.end(request.url === altered ? page.replace("</script>", " </script>") : page);
    });
    await new Promise<void>((resolve) => rigged.listen(0, "127.0.0.1", resolve));
    const { port } = rigged.address() as AddressInfo;
    const found = await differences(`http://127.0.0.1:${port}`, builtPage());
    rigged.close();
    expect(found).toEqual([expect.stringMatching(`^${altered} is another file`)]);
  }
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
