import { describe, expect, it } from "vitest";
import { drawQr } from "../../../shared/qr/qr";
import { pagesOf } from "./pages";

const group = (kind: "team" | "product", links: number) => ({
  groupId: `0a9e2c11-4a53-4d0f-8a86-1f7f8f7b000${links}`,
  kind,
  chat: { en: "Ines asks:", de: "Ines fragt:" },
  links: Array.from({ length: links }, (_, i) => `https://ask.example/r/#i=${kind}${i}`),
});

describe("the pages of the sheet", () => {
  it("hold eight slips of one group each", () => {
    const pages = pagesOf([group("team", 9), group("product", 2)]);
    expect(pages.map(({ group, links, first }) => [group.kind, links.length, first])).toEqual([
      ["team", 8, 1],
      ["team", 1, 9],
      ["product", 2, 1],
    ]);
  });

  it("hold every link once", () => {
    const groups = [group("team", 17), group("product", 8)];
    expect(pagesOf(groups).flatMap((page) => page.links)).toEqual(groups.flatMap((g) => g.links));
  });
});

describe("a QR code", () => {
  const link = `http://localhost:8080/r/#s=5b1d7c52-6a3f-4d86-9c62-0f3c5f2b7a10&i=0a9e2c11-4a53-4d0f-8a86-1f7f8f7b0501&t=${"q".repeat(43)}&m=${"q".repeat(43)}&r=${"A".repeat(22)}`;
  const { size, path } = drawQr(link);
  const dark = [...path.matchAll(/M(\d+) (\d+)h(\d+)/g)].map((run) => run.slice(1).map(Number));

  it("keeps its quiet zone", () => {
    for (const [x = 0, y = 0, width = 0] of dark) {
      expect(x).toBeGreaterThanOrEqual(4);
      expect(y).toBeGreaterThanOrEqual(4);
      expect(x + width).toBeLessThanOrEqual(size - 4);
      expect(y).toBeLessThan(size - 4);
    }
  });

  it("has the three finders that a reader looks for", () => {
    const top = dark.filter(([, y]) => y === 4);
    expect(top.at(0)).toEqual([4, 4, 7]);
    expect(top.at(-1)).toEqual([size - 11, 4, 7]);
    expect(dark).toContainEqual([4, size - 5, 7]);
  });
});
