import { launch } from "chrome-launcher";
import run from "lighthouse";

/**
 * Lighthouse with its own defaults for a phone: slow 4G (150 ms, 1.6 Mbit/s), a processor four times slower, both simulated.
 * @returns {Promise<{ lcp: number, tbt: number }>} in ms
 */
export async function lighthouse(browser, url) {
  const chrome = await launch({
    chromePath: browser,
    chromeFlags: ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic"],
    logLevel: "silent",
  });
  try {
    const { lhr } = await run(url, {
      port: chrome.port,
      output: "json",
      logLevel: "error",
      onlyCategories: ["performance"],
    });
    if (lhr.runtimeError) {
      throw new Error(`Lighthouse on ${new URL(url).pathname}: ${lhr.runtimeError.message}`);
    }
    const of = (audit) => lhr.audits[audit].numericValue;
    return { lcp: of("largest-contentful-paint"), tbt: of("total-blocking-time") };
  } finally {
    await chrome.kill();
  }
}
