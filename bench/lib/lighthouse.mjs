import { launch } from "chrome-launcher";
import run, { desktopConfig } from "lighthouse";

/** In the order of their figures. */
export const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"];

/**
 * All four categories, on a phone as above or on a desktop.
 * @param {{ cookie?: string, desktop?: boolean }} how
 * @returns {Promise<{ points: number[], lost: string[] }>} 0 to 100 each, and the audits that lost points
 */
export async function scores(browser, url, { cookie, desktop = false } = {}) {
  const flags = { onlyCategories: CATEGORIES, ...(cookie && { extraHeaders: { Cookie: cookie } }) };
  const { categories, audits } = await report(
    browser,
    url,
    flags,
    desktop ? desktopConfig : undefined,
  );
  const lost = Object.values(categories)
    .flatMap(({ auditRefs }) => auditRefs)
    .filter(({ id, weight }) => weight > 0 && (audits[id].score ?? 1) < 0.9)
    .map(({ id }) => id);
  const points = CATEGORIES.map((name) => Math.round(100 * categories[name].score));
  return { points, lost };
}

/**
 * Lighthouse with its own defaults for a phone: slow 4G (150 ms, 1.6 Mbit/s), a processor four times slower, both simulated.
 * @returns {Promise<{ lcp: number, tbt: number }>} in ms
 */
export async function lighthouse(browser, url) {
  const { audits } = await report(browser, url, { onlyCategories: ["performance"] });
  const of = (audit) => audits[audit].numericValue;
  return { lcp: of("largest-contentful-paint"), tbt: of("total-blocking-time") };
}

/** On a desktop, signed in. @returns {Promise<number>} until the page answers a press, in ms */
export async function interactive(browser, url, cookie) {
  const flags = { onlyCategories: ["performance"], extraHeaders: { Cookie: cookie } };
  const { audits } = await report(browser, url, flags, desktopConfig);
  return audits.interactive.numericValue;
}

/** Now and then a trace begins after the page; Lighthouse asks to be run again, and is, twice at most. */
async function report(browser, url, flags, config, tries = 3) {
  const chrome = await launch({
    chromePath: browser,
    chromeFlags: ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic"],
    logLevel: "silent",
  });
  try {
    const all = { port: chrome.port, output: "json", logLevel: "error", ...flags };
    const { lhr } = await run(url, all, config);
    if (lhr.runtimeError?.code === "NO_NAVSTART" && tries > 1) {
      return await report(browser, url, flags, config, tries - 1);
    }
    if (lhr.runtimeError) {
      throw new Error(`Lighthouse on ${new URL(url).pathname}: ${lhr.runtimeError.message}`);
    }
    return lhr;
  } finally {
    await chrome.kill();
  }
}
