import { Launcher, launch } from "chrome-launcher";
import run, { desktopConfig } from "lighthouse";

/** What does not depend on the speed of the machine. */
const OTHERS = ["accessibility", "best-practices", "seo"];

/**
 * Chromium keeps a renderer in reserve and gives it to the page. One that was started before the trace learns of the trace
 * only while it already loads, and the start of the navigation is missing in it (NO_NAVSTART); one that is started
 * after it knows from its first moment. A browser hears only the last list of features that are off.
 */
const FLAGS = [
  ...Launcher.defaultFlags().map((flag) =>
    flag.startsWith("--disable-features=") ? `${flag},SpareRendererForSitePerProcess` : flag,
  ),
  ...["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic"],
];

/**
 * All four categories, on a phone as above or on a desktop.
 * @param {{ cookie?: string, desktop?: boolean }} how
 * @returns {Promise<{ speed: number, others: number[], lost: string[] }>} 0 to 100 each: performance; accessibility, best
 *   practices and SEO; and the audits that lost points
 */
export async function scores(browser, url, { cookie, desktop = false } = {}) {
  const flags = {
    onlyCategories: ["performance", ...OTHERS],
    ...(cookie && { extraHeaders: { Cookie: cookie } }),
  };
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
  const points = (name) => Math.round(100 * categories[name].score);
  return { speed: points("performance"), others: OTHERS.map(points), lost };
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

/** So often may the browser lose the beginning of the trace, which leaves no figure; any other failure counts at once. */
const TRIES = 3;

/** In a browser of its own. */
async function report(browser, url, flags, config) {
  for (let left = TRIES - 1; ; left--) {
    const { runtimeError, ...rest } = await once(browser, url, flags, config);
    if (!runtimeError) return rest;
    if (runtimeError.code !== "NO_NAVSTART" || left === 0) {
      throw new Error(`Lighthouse on ${new URL(url).pathname}: ${runtimeError.message}`);
    }
  }
}

async function once(browser, url, flags, config) {
  const chrome = await launch({
    chromePath: browser,
    ignoreDefaultFlags: true,
    chromeFlags: FLAGS,
    logLevel: "silent",
  });
  try {
    const all = { port: chrome.port, output: "json", logLevel: "error", ...flags };
    return (await run(url, all, config)).lhr;
  } finally {
    await chrome.kill();
  }
}
