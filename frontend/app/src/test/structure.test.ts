import { expect, it } from "vitest";

const sources = import.meta.glob<string>("../**/*.{ts,tsx}", {
  query: "?raw",
  import: "default",
  eager: true,
});

const here = new URL("file:///src/test/");
const pathOf = (name: string, base: URL | string = here) => new URL(name, base).pathname;
const featureOf = (path: string) => /^\/src\/features\/([^/]+)\//.exec(path)?.[1];

/** @returns file and import of each that reaches where it may not */
function reaching(mayNot: (from: string, to: string) => boolean): string[] {
  return Object.entries(sources).flatMap(([name, source]) => {
    const file = pathOf(name);
    const imports = [...source.matchAll(/(?:from|import\(|import) "(\.[^"]+)"/g)];
    return imports
      .map(([, to = ""]) => to)
      .filter((to) => mayNot(file, pathOf(to, `file://${file}`)))
      .map((to) => `${file}: ${to}`);
  });
}

it("keeps features apart: what two of them need is shared", () => {
  const ofAnother = (from: string, to: string) =>
    featureOf(from) !== undefined && ![undefined, featureOf(from)].includes(featureOf(`${to}/`));
  expect(reaching(ofAnother)).toEqual([]);
});

it("keeps what is shared free of features", () => {
  const ofFeature = (from: string, to: string) =>
    from.startsWith("/src/shared/") && featureOf(`${to}/`) !== undefined;
  expect(reaching(ofFeature)).toEqual([]);
});
