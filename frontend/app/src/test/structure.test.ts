import { expect, it } from "vitest";

const sources = import.meta.glob<string>("../**/*.{ts,tsx}", {
  query: "?raw",
  import: "default",
  eager: true,
});

const here = new URL("file:///src/test/");
const pathOf = (name: string, base: URL | string = here) => new URL(name, base).pathname;
const folderOf = (path: string) => path.slice(0, path.lastIndexOf("/"));
const featureOf = (path: string) => /^\/src\/features\/([^/]+)\//.exec(path)?.[1];
/** The folders of a feature and of what is shared; undefined for the files beside them. */
const roomOf = (path: string) => /^\/src\/(?:features\/[^/]+|shared)\/[^/]+(?=\/)/.exec(path)?.[0];
const isGenerated = (path: string) => /\/(limits|schema\.d)\.ts$/.test(path);
const isTest = (path: string) => /\.test\.tsx?$|^\/src\/test\//.test(path);

const files = new Map(Object.entries(sources).map(([name, source]) => [pathOf(name), source]));

/** The file that an import names; without one, as with styles, the path itself. */
const fileOf = (path: string) =>
  [".ts", ".tsx", "/index.ts"].map((end) => path + end).find((file) => files.has(file)) ?? path;

type Import = { from: string; to: string };

const imports: Import[] = [...files].flatMap(([from, source]) =>
  [...source.matchAll(/(?:from|import\(|import) "(\.[^"]+)"/g)].map(([, to = ""]) => ({
    from,
    to: fileOf(pathOf(to, `file://${from}`)),
  })),
);

/** @returns file and import of each that reaches where it may not */
const reaching = (mayNot: (from: string, to: string) => boolean): string[] =>
  imports.filter(({ from, to }) => mayNot(from, to)).map(({ from, to }) => `${from}: ${to}`);

/**
 * Finds import cycles: it repeatedly removes files that import none of the rest, or that none of
 * the rest imports.
 * @param nodeOf what a file belongs to; undefined for what does not count
 */
function circles(nodeOf: (path: string) => string | undefined): string[] {
  let left = imports.flatMap(({ from, to }) => {
    const [one, other] = [nodeOf(from), nodeOf(to)];
    return one && other && one !== other && !isTest(from) ? [{ from: one, to: other }] : [];
  });
  for (let before = Infinity; left.length < before; ) {
    before = left.length;
    const importing = new Set(left.map(({ from }) => from));
    const imported = new Set(left.map(({ to }) => to));
    left = left.filter(({ from, to }) => importing.has(to) && imported.has(from));
  }
  return [...new Set(left.map(({ from, to }) => `${from} -> ${to}`))].sort();
}

it("keeps features apart: what two of them need is shared", () => {
  const ofAnother = (from: string, to: string) =>
    featureOf(from) !== undefined && ![undefined, featureOf(from)].includes(featureOf(to));
  expect(reaching(ofAnother)).toEqual([]);
});

it("keeps what is shared free of features", () => {
  const ofFeature = (from: string, to: string) =>
    from.startsWith("/src/shared/") && featureOf(to) !== undefined;
  expect(reaching(ofFeature)).toEqual([]);
});

it("shares a folder only if pages of two features show it, or the frame of all", () => {
  const used = new Map<string, Set<string>>();
  const note = (by: string, folder: string | undefined) => {
    if (!folder?.startsWith("/src/shared/") || used.get(folder)?.has(by)) return;
    used.set(folder, (used.get(folder) ?? new Set()).add(by));
    for (const { from, to } of imports) if (roomOf(from) === folder) note(by, roomOf(to));
  };
  for (const { from, to } of imports) {
    if (!isTest(from) && !from.startsWith("/src/shared/"))
      note(featureOf(from) ?? "frame", roomOf(to));
  }
  expect(used.size).toBeGreaterThan(25);
  const alone = [...used].filter(([, by]) => by.size < 2 && !by.has("frame"));
  expect(alone.map(([folder, by]) => `${folder}: ${[...by]}`)).toEqual([]);
});

it("has no files that import each other in a circle", () => {
  expect(circles((path) => (files.has(path) ? path : undefined))).toEqual([]);
});

it("has no folders that import each other in a circle", () => {
  expect(circles(roomOf)).toEqual([]);
});

it("exports no name twice, so that a search finds the one thing", () => {
  /** Names that the router asks for, the same in each module of a route. */
  const ofRoutes = ["Component", "loader", "shouldRevalidate", "routes", "bare"];
  const exporting = new Map<string, Set<string>>();
  for (const [path, source] of files) {
    const declared = /^export (?:async )?(?:const|function\*?|class|type|interface) (\w+)/gm;
    for (const [, name = ""] of isGenerated(path) ? [] : source.matchAll(declared)) {
      exporting.set(name, (exporting.get(name) ?? new Set()).add(path));
    }
  }
  expect(exporting.size).toBeGreaterThan(1000);
  const twice = [...exporting].filter(([name, { size }]) => size > 1 && !ofRoutes.includes(name));
  expect(twice).toEqual([]);
});

it("holds at most 30 files in a folder", () => {
  const sizes = new Map<string, number>();
  for (const path of files.keys()) {
    sizes.set(folderOf(path), (sizes.get(folderOf(path)) ?? 0) + 1);
  }
  expect([...sizes].filter(([, size]) => size > 30)).toEqual([]);
});

/** Beside each other on a row of tabs, or without a place below another page. */
const tabs = [...(files.get("/src/tabs.tsx") ?? "").matchAll(/to: "\/([^"]+)"/g)].map(
  ([, to]) => to,
);
const without = ["problems/:slug", "themes/:boardId/publish"];

const pages = [...files]
  .filter(([path]) => /^\/src\/features\/[^/]+\/routes\.tsx$/.test(path))
  .flatMap(([routes, source]) =>
    [...source.matchAll(/path: "([^"]+)",[^}]*?import\("(\.\/[^"]+)"\)/g)].map(
      ([, path = "", module = ""]) => ({
        path,
        file: fileOf(pathOf(module, `file://${routes}`)),
      }),
    ),
  );

it("has a way back on every page deeper than one", () => {
  const hasWay = (file: string, seen = new Set<string>()): boolean => {
    if (seen.has(file)) return false;
    seen.add(file);
    return (
      (files.get(file) ?? "").includes("<Crumb") ||
      imports.some(({ from, to }) => from === file && hasWay(to, seen))
    );
  };
  const deep = pages.filter(
    ({ path }) => path.includes("/") && ![...tabs, ...without].includes(path),
  );
  expect(deep.length).toBeGreaterThan(18);
  expect(deep.filter(({ file }) => !hasWay(file)).map(({ path }) => path)).toEqual([]);
});
