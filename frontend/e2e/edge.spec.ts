import { expect, test } from "@playwright/test";
import { policyOf } from "../../scripts/lib/page.mjs";
import { TenwardServer } from "./server";

let server: TenwardServer;
test.beforeAll(async () => {
  server = await TenwardServer.start();
});
test.afterAll(() => server.dispose());

const html = { Accept: "text/html" };

test("deep links and explained problems are served by the app", async ({ request }) => {
  for (const path of ["/", "/surveys/5b1d7c52/results", "/problems/not-found"]) {
    const page = await request.get(server.url + path, { headers: html });
    expect(page.status(), path).toBe(200);
    expect(await page.text()).toContain('<div id="root">');
    expect(page.headers()["cache-control"]).toBe("no-cache");
    expect(page.headers()["content-security-policy"]).toContain("script-src 'self';");
    expect(page.headers()["content-security-policy"]).not.toContain("unsafe");
  }
});

test("a client that takes anything gets the page, one that asks for JSON does not", async ({
  request,
}) => {
  for (const path of ["/problems/not-found", "/people"]) {
    const page = await request.get(server.url + path, { headers: { Accept: "*/*" } });
    expect(page.status(), path).toBe(200);
    expect(await page.text()).toContain('<div id="root">');
  }
  const headers = { Accept: "application/json" };
  expect((await request.get(`${server.url}/people`, { headers })).status()).toBe(404);
});

test("what is missing is missing, not the app", async ({ request }) => {
  for (const path of ["/assets/none.js", "/favicon.none", "/r/none", "/api/none", "/q/none"]) {
    const answer = await request.get(server.url + path, { headers: html });
    expect(answer.status(), path).toBe(404);
    expect(await answer.text()).not.toContain('<div id="root">');
  }
});

test("built files are kept for a year, and sent small", async ({ request }) => {
  const page = await (await request.get(server.url, { headers: html })).text();
  const script = /\/assets\/[^"]+\.js/.exec(page)?.[0];
  const answer = await request.get(server.url + script, { headers: { "Accept-Encoding": "gzip" } });
  expect(answer.headers()["cache-control"]).toBe("public, max-age=31536000, immutable");
  expect(answer.headers()["content-encoding"]).toBe("gzip");
});

test("pages reached by a link come with a policy for exactly their own scripts and style", async ({
  request,
}) => {
  for (const path of ["/r/", "/r/check/", "/r/preview/", "/r/results/", "/r/votes/"]) {
    const page = await request.get(server.url + path);
    expect(page.status()).toBe(200);
    const policy = page.headers()["content-security-policy"];
    expect(policy).toBe(policyOf(await page.text(), path));
    const framing = path === "/r/preview/" ? "SAMEORIGIN" : "DENY";
    expect(page.headers()["x-frame-options"]).toBe(framing);
    expect(policy).toMatch(
      /^default-src 'none'; script-src ('sha256-[^']+' ?){1,2}; style-src 'sha256-/,
    );
    expect(page.headers()["set-cookie"]).toBeUndefined();
  }
});

test("the respondent page comes packed", async ({ request }) => {
  const plain = await request.get(`${server.url}/r/`, { headers: { "Accept-Encoding": "gzip" } });
  const smallest = await request.get(`${server.url}/r/`, {
    headers: { "Accept-Encoding": "gzip, deflate, br" },
  });
  expect(plain.headers()["content-encoding"]).toBe("gzip");
  expect(smallest.headers()).toMatchObject({
    "content-encoding": "br",
    "content-type": "text/html;charset=UTF-8",
    vary: "accept-encoding",
  });
  expect(await smallest.text()).toBe(await plain.text());
});

for (const [what, change] of Object.entries({
  "a changed script": (html: string) => html.replace("</script>", ";document.title='!'</script>"),
  "one more script": (html: string) => `${html}<script>document.title='!'</script>`,
  "a script of this server": (html: string) => `${html}<script src=/assets/added.js></script>`,
})) {
  test(`${what} does not run on the respondent page`, async ({ page }) => {
    await page.route("**/added.js", (route) => route.fulfill({ body: "document.title='!'" }));
    await page.route("**/r/", async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: change(await response.text()) });
    });
    const complaint = page.waitForEvent("console", (message) =>
      /Content Security Policy/.test(message.text()),
    );
    await page.goto(`${server.url}/r/`);
    await complaint;
    expect(await page.title()).not.toBe("!");
  });
}

test("the contract is readable without any other site", async ({ page }) => {
  const foreign: string[] = [];
  const complaints: string[] = [];
  page.on("request", (request) => {
    if (!/^(blob|data):/.test(request.url()) && !request.url().startsWith(server.url)) {
      foreign.push(request.url());
    }
  });
  page.on("console", (message) => {
    if (/Content Security Policy/.test(message.text())) {
      complaints.push(message.text());
    }
  });
  await page.goto(`${server.url}/api/docs`);
  await expect(page.getByRole("heading", { name: "Tenward", level: 1 })).toBeVisible();
  await expect(page.getByText("Read what this server is").first()).toBeVisible();
  expect(foreign).toEqual([]);
  expect(complaints).toEqual([]);
});

test("health is told", async ({ request }) => {
  for (const path of ["/q/health/live", "/q/health/ready"]) {
    expect((await request.get(server.url + path)).status()).toBe(200);
  }
});

test("nothing a request does is written to the console", async ({ request }) => {
  await request.get(`${server.url}/r/`, { headers: { "User-Agent": "somebody" } });
  await request.post(`${server.url}/api/r/ballots`, { data: "{" });
  expect(server.output.trim().split("\n")).toHaveLength(2);
});
