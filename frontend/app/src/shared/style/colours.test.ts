import { expect, it } from "vitest";

const files = import.meta.glob<string>(
  ["../../**/*.{css,ts,tsx}", "!./tokens.css", "!../../**/*.test.*"],
  {
    eager: true,
    query: "?raw",
    import: "default",
  },
);
const raw = {
  colour: /#[0-9a-f]{3,8}\b(?![^"'`]*["'`]>)|\b(?:rgb|hsl|oklch|oklab|lab|lch)a?\(/i,
  duration: /[\s:(]\d*\.?\d+m?s\b/,
  size: /font-size:\s*[\d.]|font:\s[^;]*\d+px/,
};

const styles = Object.entries(files).filter(([path]) => path.endsWith(".css"));

it("sees the styles", () => {
  expect(styles.length).toBeGreaterThan(10);
});

it.each(styles)("%s takes colours, sizes of type and durations from the tokens", (_, css) => {
  const rules = css.replace(/\/\*[\s\S]*?\*\//g, "");
  for (const [kind, pattern] of Object.entries(raw)) {
    expect([kind, pattern.exec(rules)?.[0]]).toEqual([kind, undefined]);
  }
});

/** "Any element beside another one", "beside any paragraph", "beside whatever is checked", or "any element at a place". */
const ofAny =
  /(?:^|[\s>,(])(?:[a-z]\w*)?(?::(?!global\()[\w-]+(?:\([^()]*\))?)+\s*[+~](?!=)|[+~]\s*(?:\*|:(?!is\(|global\())|(?:^|[\s>,(])(?:[a-z]\w*|:is\([\w\s,]+\))\s*[+~](?!=)|(?:^|[\s>*]):nth-/;

/**
 * All style is one file. One such selector makes Chromium recompute the style around an element of
 * any page that comes or goes: 10 ms on a board of 5,000 quotes, where a frame has 16.
 */
it.each(styles)("%s names what stands beside something, or at a place", (_, css) => {
  const rules = css.replace(/\/\*[\s\S]*?\*\//g, "").replaceAll(/calc\([^;]*/g, "");
  expect(rules.split("\n").filter((line) => ofAny.test(line))).toEqual([]);
});

it.each(Object.entries(files).filter(([path]) => path.endsWith("x")))(
  "%s draws in the tokens' colours",
  (_, code) => {
    expect(/(?:fill|stroke|color|background)\w*[=:]\s*"(?:#|rgb|hsl)/i.exec(code)).toBeNull();
  },
);
