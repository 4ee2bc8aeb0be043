import { expect, it } from "vitest";

/* What each page does the same way as all others. */

const sources = import.meta.glob<string>(["../**/*.{ts,tsx}", "!../**/*.test.{ts,tsx}"], {
  query: "?raw",
  import: "default",
  eager: true,
});

const styles = import.meta.glob<string>(["../**/*.css", "!../shared/style/tokens.css"], {
  query: "?raw",
  import: "default",
  eager: true,
});

/** @returns file and text of each place outside the one part that has it */
const places = (pattern: RegExp, part: RegExp = /^$/, files = sources): string[] =>
  Object.entries(files)
    .filter(([path]) => !part.test(path))
    .flatMap(([path, source]) => [...source.matchAll(pattern)].map(([at]) => `${path}: ${at}`));

it("formats days and times in one file", () => {
  const formatting = /\.toLocale(?:Date|Time)?String\(|Intl\.DateTimeFormat\b|\.toDateString\(/g;
  expect(places(formatting, /\/i18n\/format\.ts$/)).toEqual([]);
});

it("says the version of the product in the account menu alone", () => {
  expect(places(/\binstallation\??\.version\b/g, /\/AccountMenu\.tsx$/)).toEqual([]);
});

it("says a day in a sentence in its long form", () => {
  expect(places(/\bt\(\s*"[^"]*[.?!]",\s*\{[^}]*\b(?:say|format)ShortDay\(/g)).toEqual([]);
});

it("says a day in a row in its short form", () => {
  const inRow = /(?:<time\b|<(?:span|p|small) className="meta")[^.<]*\b(?:sayDay|formatDay)\(/g;
  expect(places(inRow)).toEqual([]);
});

it("has a button that leaves each dialog, beside Esc", () => {
  const leaving =
    /<Cancel\b|\bcancel=\{|\bonCancel=|onPress=\{(?:onClose|onDone|close|\(\) => set\w+\(false\))\}/;
  const dialogs = Object.entries(sources).filter(
    ([path, source]) => source.includes("<Dialog") && !path.endsWith("/ui/Dialog.tsx"),
  );
  expect(dialogs.length).toBeGreaterThan(30);
  /** A dialog whose content is another file's has the button there. */
  const content = (path: string, source: string) =>
    [...source.matchAll(/from "\.\/(\w+)"/g)].map(
      ([, name]) => sources[path.replace(/[^/]+$/, `${name}.tsx`)] ?? "",
    );
  const without = dialogs.filter(
    ([path, source]) => ![source, ...content(path, source)].some((each) => leaving.test(each)),
  );
  expect(without.map(([path]) => path)).toEqual([]);
});

it("takes minutes with one field", () => {
  const other = /<(?:TextField|Text|Amount)\s(?:(?!\/>)[\s\S])*?(?:\(minutes\)"|"[mM]inutes")/g;
  expect(places(other, /\/ui\/Field\.tsx$/)).toEqual([]);
});

it("gives pages, lists and texts one of three widths", () => {
  expect(Object.keys(styles).length).toBeGreaterThan(50);
  // Smaller ones are of fields and parts; a width behind an @ is of the screen.
  const own = /^[^@\n]*\bmax-width: (?:3[5-9]|[4-9]\d|\d{3,})(?:\.\d+)?rem/gm;
  expect(places(own, /\/ui\/Dialog\.module\.css$/, styles)).toEqual([]);
});

it("folds with one part", () => {
  // A row that opens has its own picture.
  const rows = /\/(?:ui\/Fold|DayBars|Handover|CommentList|TemplateRows)\.tsx$/;
  expect(places(/<details\b/g, rows)).toEqual([]);
});

it("moves buttons to the edge of the text in one place", () => {
  // No first child: on a phone the button of a question, and Undo behind what is announced of it.
  const known = /\/(?:controls|form\.module|role\.module)\.css$/;
  const own = /\bmargin(?:-left|-inline-start|:(?: \S+){3}):? -0\.[67]rem;/g;
  expect(places(own, known, styles)).toEqual([]);
});
