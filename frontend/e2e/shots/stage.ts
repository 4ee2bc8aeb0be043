import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { expect, type Page } from "@playwright/test";
import { buildDemo } from "../../../scripts/lib/build.mjs";
import { Mailbox } from "../mailbox";
import { TenwardServer } from "../server";

export const password = "seven ferries at noon";
export const leads = { en: "mara@demo.example", de: "jonas@demo.example" };
export type Tongue = keyof typeof leads;

const demo = join(import.meta.dirname, "../../demo-dist/main.mjs");

/** The demo, on a server that can send mail. */
export async function openStage(before: (server: TenwardServer) => Promise<void>) {
  const mailbox = await Mailbox.open();
  const server = await TenwardServer.start(mailbox.environment);
  await before(server);
  await buildDemo(process.env);
  const env = { ...process.env, TENWARD_DEMO_PASSWORD: password };
  execFileSync(process.execPath, [demo, server.url, server.setupUrl, server.clock], { env });
  return { server, mailbox };
}

export async function signIn(page: Page, email: string): Promise<void> {
  const session = await page.request.post("/api/sessions", { data: { email, password } });
  expect(session.status()).toBe(201);
}

/** A survey that five people are asked by mail; the address of one does not exist. @returns its id */
export async function launchByMail(page: Page, mailbox: Mailbox, language: Tongue) {
  const at = `@${language}.example`;
  mailbox.refused.add(`vera${at}`);
  const name = { en: "Security", de: "Sicherheit" }[language];
  const group = await json(page.request.post("/api/groups", { data: { name } }));
  const people = ["vera", "wim", "xenia", "yusuf", "zoe"].map((name) => ({
    name: `${name[0]?.toUpperCase()}${name.slice(1)} Sommer`,
    email: `${name}${at}`,
    language,
    groupId: group.id,
  }));
  const added = await json(page.request.post("/api/people/batches", { data: { people } }));
  const survey = await json(
    page.request.post("/api/surveys", { data: { template: "on-track", zone: "Europe/Berlin" } }),
  );
  const path = `/api/surveys/${survey.id}`;
  const audience = [{ groupId: group.id, personIds: added.people.map(({ id }: Known) => id) }];
  const etag = async () => (await page.request.get(path)).headers().etag ?? "";
  await json(
    page.request.patch(path, {
      headers: { "If-Match": await etag(), "Content-Type": "application/merge-patch+json" },
      data: JSON.stringify({ audience, message: words[language], delivery: "mail" }),
    }),
  );
  return { id: survey.id as string, path, etag };
}

type Known = { id: string };

const words = {
  en: "You see from outside what I do not.\n\nFour minutes are enough. Thank you.",
  de: "Ihr seht von außen, was ich nicht sehe.\n\nVier Minuten genügen. Danke.",
};

async function json(
  call: ReturnType<Page["request"]["post"]>,
): Promise<Known & { people: Known[] }> {
  const response = await call;
  if (!response.ok()) throw new Error(`${response.url()}: ${await response.text()}`);
  return (await response.json()) as Known & { people: Known[] };
}

/** @returns the code of an invitation */
export async function invite(page: Page, email: string): Promise<string> {
  const invited = await page.request.post("/api/member-invitations", {
    data: { name: "Robin Reed", email, role: "lead" },
  });
  const { link } = await invited.json();
  return new URL(link).hash.replace("#code=", "");
}
