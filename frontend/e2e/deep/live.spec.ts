import { execFileSync, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, expect, type Page, request, test } from "@playwright/test";
import { findJdk } from "../../../scripts/lib/jdk.mjs";
import { startKeycloak } from "../../../scripts/lib/keycloak.mjs";
import { root } from "../../../scripts/lib/paths.mjs";
import { freePort } from "../../../scripts/lib/port.mjs";
import { complaints, sound } from "../app/checks";
import { setUp, signOut } from "../app/steps";
import { TenwardServer } from "../server";

/**
 * The address is not this computer's own name, so browsers and the server treat it as any other
 * host.
 */
const HOST = "127.0.0.2";
const has = (program: string) => spawnSync(program, ["-v"]).error === undefined;
/** The tests get it from scripts/lib/nginx.mjs. */
const NGINX = process.env.TENWARD_NGINX ?? "nginx";

test.skip(!has("openssl"), "there is no openssl to make the certificate");
test.use({ locale: "en-GB", ignoreHTTPSErrors: true });

const folder = mkdtempSync(join(tmpdir(), "tenward-live-"));
const authority = join(folder, "authority.crt");
const certificate = join(folder, "tenward.crt");
const key = join(folder, "tenward.key");

/** An authority of its own, as companies have one, and what it vouches for. */
test.beforeAll(() => {
  const kind = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"];
  const openssl = (...args: string[]) => execFileSync("openssl", args, { stdio: "ignore" });
  const authorityKey = join(folder, "authority.key");
  const files = ["-keyout", authorityKey, "-out", authority];
  openssl("req", "-x509", "-days", "100", ...kind, "-subj", "/CN=Authority", ...files);
  const request = join(folder, "tenward.csr");
  const subject = ["-subj", "/CN=Tenward", "-addext", `subjectAltName=IP:${HOST}`];
  openssl("req", ...kind, ...subject, "-keyout", key, "-out", request);
  const signed = ["-CA", authority, "-CAkey", authorityKey, "-days", "90"];
  const copied = ["-copy_extensions", "copy", "-in", request, "-out", certificate];
  openssl("x509", "-req", ...signed, ...copied);
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The heading of what stands in the row, and whether it is good. */
const row = (page: Page, about: string) =>
  page.getByRole("listitem").filter({ has: page.getByRole("heading", { name: about }) });

/** Four people are asked, through the app's own API. @returns one of their links */
const launch = (page: Page) =>
  page.evaluate(async () => {
    const call = async (method: string, path: string, body?: object, etag = "") => {
      const type = method === "PATCH" ? "application/merge-patch+json" : "application/json";
      const headers = { ...(body && { "Content-Type": type }), ...(etag && { "If-Match": etag }) };
      const answer = await fetch(path, {
        method,
        headers,
        body: body ? JSON.stringify(body) : null,
      });
      if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`);
      return { etag: answer.headers.get("ETag") ?? "", body: await answer.json() };
    };
    const { items } = (await call("GET", "/api/groups")).body;
    const groupId = items.find(({ kind }: { kind: string }) => kind === "team").id;
    const people = [1, 2, 3, 4].map((number) => ({ name: `Person ${number}`, groupId }));
    const added = (await call("POST", "/api/people/batches", { people })).body.people;
    const personIds = added.map(({ id }: { id: string }) => id);
    const draft = { template: "on-track", zone: "Europe/Berlin" };
    const made = await call("POST", "/api/surveys", draft);
    const survey = `/api/surveys/${made.body.id}`;
    const asked = { audience: [{ groupId, personIds }] };
    const changed = await call("PATCH", survey, asked, made.etag);
    await call("POST", `${survey}/launch`, undefined, changed.etag);
    return (await call("GET", `${survey}/links`)).body.groups[0].links[0] as string;
  });

/** Opens the link on another person's phone: a browser of its own, with only the link. */
async function opensOnAPhone(browser: Browser, link: string): Promise<void> {
  const phone = await browser.newContext({
    viewport: { width: 360, height: 740 },
    locale: "en-GB",
    ignoreHTTPSErrors: true,
    isMobile: true,
    hasTouch: true,
  });
  const page = await phone.newPage();
  const complained = complaints(page);
  await page.goto(link);
  await expect(page.getByText("After this survey closes").first()).toBeVisible();
  expect(await page.evaluate(() => isSecureContext && "subtle" in crypto)).toBe(true);
  expect(complained).toEqual([]);
  await phone.close();
}

test("with certificate files the form opens on other people's phones", async ({
  page,
  browser,
}) => {
  const port = await freePort();
  const address = `https://${HOST}:${port}`;
  const server = await TenwardServer.start({
    TENWARD_PORT: String(port),
    TENWARD_URL: address,
    TENWARD_TLS_CERTIFICATE: certificate,
    TENWARD_TLS_KEY: key,
    TENWARD_CA: authority,
  });
  try {
    await setUp(page, server.setupUrl);
    await opensOnAPhone(browser, await launch(page));
    await page.getByRole("button", { name: /, account$/ }).click();
    await page.getByRole("link", { name: "Settings" }).click();
    await page.getByRole("link", { name: "Going live" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Two things left to do");
    await expect(row(page, "Address")).toContainText(`${address} reaches this server.`);
    await expect(row(page, "https")).toContainText("The certificate is trusted");
    await expect(row(page, "Keys folder")).toContainText("Only this server can read");
    await expect(row(page, "Clock")).toContainText("All clocks agree");
    await sound(page);
    const today = new Date().toISOString().slice(0, 10);
    await page.getByLabel("Last backup").fill(today);
    await page.getByLabel("Last test restore").fill(today);
    await page.getByRole("button", { name: "Save dates" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("One thing left to do");
    await expect(row(page, "Backups")).toContainText("OK");
  } finally {
    await server.dispose();
  }
});

test("behind nginx, as the documentation sets it up, it opens as well", async ({
  page,
  browser,
}) => {
  test.skip(!has(NGINX), "there is no nginx to stand in front, nor a package of it");
  const { address, server, nginx } = await behindNginx({
    // Nobody listens there.
    TENWARD_OIDC_ISSUER: "http://localhost:1",
    TENWARD_OIDC_CLIENT_SECRET: "secret",
  });
  try {
    await setUp(page, server.setupUrl);
    await opensOnAPhone(browser, await launch(page));
    await page.goto(`${address}/settings/server`);
    await expect(row(page, "Address")).toContainText(`${address} reaches this server.`);
    await expect(row(page, "https")).toContainText("The certificate is trusted");

    await page.goto(`${address}/sign-in?return=/people`);
    await page.getByRole("link", { name: "Sign in with Nordhafen" }).click();
    await expect(page.getByRole("alert")).toContainText("Nordhafen isn’t responding");
    await expect(page.getByLabel("Password", { exact: true })).toBeVisible();
    expect(server.output).toContain("The OpenID provider http://localhost:1 cannot be reached");
    await sound(page);
  } finally {
    nginx.kill("SIGQUIT");
    await once(nginx, "exit");
    await server.dispose();
  }
});

test("behind nginx, members sign in at a Keycloak, leads join by its group, and it ends a session", async ({
  page,
  browser,
}) => {
  test.skip(!has(NGINX), "there is no nginx to stand in front, nor a package of it");
  test.setTimeout(900_000);
  const robin = { email: "robin.reed@nordhafen.example", password: "the tide turns at six" };
  const port = await freePort();
  const own = await freePort();
  const provider = { port, host: HOST, certificate, key, authority };
  const logout = `https://${HOST}:${own}/auth/oidc/logout`;
  const admin = "an administrator's secret";
  const realm = { client: "tenward", secret: "a secret of the client", ...robin, logout, admin };
  const keycloak = startKeycloak(join(folder, "keycloak"), findJdk(), provider, realm);
  test.skip(!keycloak, "Maven Central has no Keycloak for us");
  const issuer = `https://${HOST}:${port}/realms/work`;
  await expect(async () => {
    expect((await page.request.get(`${issuer}/.well-known/openid-configuration`)).ok()).toBe(true);
  }).toPass({ timeout: 600_000 });
  const { address, server, nginx } = await behindNginx(
    {
      TENWARD_OIDC_ISSUER: issuer,
      TENWARD_OIDC_CLIENT_SECRET: realm.secret,
      TENWARD_OIDC_LEAD_GROUP: "tenward-leads",
    },
    own,
  );
  try {
    await setUp(page, server.setupUrl);
    await page.goto(`${address}/members`);
    await page.getByLabel("Name").fill("Robin Reed");
    await page.getByLabel("Email").fill(robin.email);
    await page.getByRole("button", { name: "Create link" }).click();
    await expect(page.getByText(robin.email).first()).toBeVisible();
    await signOut(page);

    await page.goto(`${address}/people`);
    await page.getByRole("link", { name: "Sign in with Nordhafen" }).click();
    await page.locator("#username").fill(robin.email);
    await page.locator("#password").fill(robin.password);
    const back = page.waitForResponse((answer) => answer.url().includes("/auth/oidc/callback"));
    await page.locator("#kc-login").click();
    expect((await (await back).allHeaders()).location).toBe("/people");
    await expect(page).toHaveURL(`${address}/people`);
    await expect(page.getByRole("button", { name: /Robin Reed, account$/ })).toBeVisible();

    for (let lead = 1; lead <= 20; lead++) {
      const context = await browser.newContext({ ignoreHTTPSErrors: true, locale: "en-GB" });
      const theirs = await context.newPage();
      await theirs.goto(`${address}/people`);
      await theirs.getByRole("link", { name: "Sign in with Nordhafen" }).click();
      await theirs.locator("#username").fill(`lead-${lead}`);
      await theirs.locator("#password").fill(robin.password);
      await theirs.locator("#kc-login").click();
      const name = new RegExp(`Lead ${lead} Reed, account$`);
      await expect(theirs.getByRole("button", { name })).toBeVisible();
      const me = await (await theirs.request.get(`${address}/api/me`)).json();
      expect(me.role).toBe("lead");
      if (lead === 1) {
        await endSessionsAt(theirs, `https://${HOST}:${port}`, admin, "lead-1");
        await expect(async () => {
          expect((await theirs.request.get(`${address}/api/me`)).status()).toBe(401);
        }).toPass({ timeout: 30_000 });
      }
      await context.close();
    }
  } finally {
    nginx.kill("SIGQUIT");
    await server.dispose();
    if (keycloak?.pid) process.kill(-keycloak.pid);
  }
});

/** The administrator of the provider ends all sessions of a user there. */
async function endSessionsAt(page: Page, provider: string, admin: string, user: string) {
  const token = await page.request.post(`${provider}/realms/master/protocol/openid-connect/token`, {
    form: {
      grant_type: "password",
      client_id: "admin-cli",
      username: "admin",
      password: admin,
    },
  });
  const headers = { Authorization: `Bearer ${(await token.json()).access_token}` };
  const users = `${provider}/admin/realms/work/users`;
  const found = await page.request.get(`${users}?exact=true&username=${user}`, { headers });
  const [{ id }] = await found.json();
  expect((await page.request.post(`${users}/${id}/logout`, { headers })).status()).toBe(204);
}

/** The server, and in front of it what docs/administration.md shows. */
async function behindNginx(environment: Record<string, string>, own?: number) {
  const port = own ?? (await freePort());
  const inner = await freePort();
  const address = `https://${HOST}:${port}`;
  const server = await TenwardServer.start({
    TENWARD_PORT: String(inner),
    TENWARD_URL: address,
    TENWARD_TRUSTED_PROXY: "127.0.0.1",
    TENWARD_CA: authority,
    TENWARD_OIDC_CLIENT_ID: "tenward",
    TENWARD_OIDC_NAME: "Nordhafen",
    ...environment,
  });
  const nginx = spawn(NGINX, ["-c", configuration(port, inner), "-p", folder], { stdio: "ignore" });
  await expect(async () => {
    const asked = await request.newContext({ ignoreHTTPSErrors: true });
    expect((await asked.get(`${address}/api/installation`)).status()).toBe(200);
    expect((await asked.get(`${address}/q/health/ready`)).status()).toBe(404);
    await asked.dispose();
  }).toPass();
  return { address, server, nginx };
}

/** Reads the configuration of docs/administration.md, with ports and paths of this computer. */
function configuration(port: number, inner: number): string {
  const docs = readFileSync(join(root, "docs/administration.md"), "utf8");
  const shown = /^ {4}server \{\n(?: {4}.*\n|\n)*? {4}\}\n/m.exec(docs)?.[0];
  if (!shown) throw new Error("The documentation shows no nginx");
  const ours = shown
    .replace("listen 443 ssl;", `listen ${HOST}:${port} ssl;`)
    .replace("server_name tenward.example;", `server_name ${HOST};`)
    .replace("/etc/ssl/tenward.crt", certificate)
    .replace("/etc/ssl/tenward.key", key)
    .replaceAll("127.0.0.1:8080", `127.0.0.1:${inner}`)
    .replace("/var/log/nginx/tenward-respondents.log", join(folder, "respondents.log"));
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
    .map((kind) => `${kind}_temp_path ${join(folder, kind)};`)
    .join("\n");
  const file = join(folder, "nginx.conf");
  writeFileSync(
    file,
    `daemon off; pid ${join(folder, "nginx.pid")}; error_log ${join(folder, "error.log")};
    events {}
    http { access_log off; ${temporary}\n${ours} }`,
  );
  return file;
}
