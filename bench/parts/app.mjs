import { setTimeout as pause } from "node:timers/promises";
import { chromium } from "@playwright/test";
import { findBrowser } from "../../scripts/lib/browser.mjs";
import { residentMiB } from "../lib/memory.mjs";
import { judge } from "../lib/statistics.mjs";

export const title = "The app and the server";

/** One try, on two cores. */
export const minutes = 1.3;

export async function run(bench) {
  const { server, lead } = await bench.installation();
  const browser = findBrowser(process.env, bench.say);
  const scripts = await firstRoutes(browser, server, lead);
  const starts = [];
  for (let i = 0; i < 5; i++) {
    await server.stop();
    starts.push(await start(server));
    bench.say(`  start ${starts.at(-1).toFixed(2)} s`);
  }
  await pause(bench.seconds(30) * 1000);
  const memory = residentMiB(server);
  bench.say(`  resident ${JSON.stringify(memory)}`);
  const size = (name, value, limit) => ({
    name,
    limit,
    values: [value],
    ...judge([value], limit, true),
  });
  return {
    results: [
      ...Object.entries(scripts).map(([name, bytes]) =>
        size(`script of ${name}, as sent (kB)`, bytes / 1000, { atMost: 200 }),
      ),
      {
        name: "packaged start until it answers (s)",
        limit: { atMost: 3 },
        values: starts,
        ...judge(starts, { atMost: 3 }),
      },
      size("resident at rest, server and database (MiB)", memory.java + memory.postgres, {
        atMost: 300,
      }),
    ],
    contestants: [],
  };
}

/** Until the first answer over HTTP; the line on the console may come before. */
async function start(server) {
  const begin = performance.now();
  await server.launch();
  const response = await fetch(`${server.url}/api/installation`);
  if (!response.ok) {
    throw new Error(`It answers with ${response.status}`);
  }
  await response.text();
  return (performance.now() - begin) / 1000;
}

/** Bytes of script that a browser fetches before somebody has pressed anything. */
async function firstRoutes(executablePath, server, lead) {
  const browser = await chromium.launch({
    executablePath,
    args: ["--no-sandbox", "--disable-gpu"],
  });
  try {
    const [name, value] = lead.cookie.split("=");
    const cookies = [{ name, value, url: server.url }];
    return {
      "the sign-in page": await scriptBytes(browser, `${server.url}/sign-in`, []),
      "the home page": await scriptBytes(browser, server.url, cookies),
    };
  } finally {
    await browser.close();
  }
}

async function scriptBytes(browser, url, cookies) {
  const context = await browser.newContext();
  await context.addCookies(cookies);
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const scripts = new Set();
  let bytes = 0;
  session.on(
    "Network.responseReceived",
    ({ requestId, type }) => type === "Script" && scripts.add(requestId),
  );
  session.on("Network.dataReceived", ({ requestId, encodedDataLength }) => {
    bytes += scripts.has(requestId) ? encodedDataLength : 0;
  });
  await session.send("Network.enable");
  await page.goto(url, { waitUntil: "networkidle" });
  await page.getByRole("heading", { level: 1 }).first().waitFor();
  await context.close();
  return bytes;
}
