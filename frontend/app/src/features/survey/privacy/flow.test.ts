import { describe, expect, it } from "vitest";
import { merged, named, teamPreview } from "../../../test/fixtures/privacy";
import { bandOf, layOutFlow } from "./flow";

describe("the flow from groups to blocks", () => {
  it("gives every group a row and every block the middle of its groups", () => {
    const flow = layOutFlow([teamPreview, merged, named]);
    expect(flow.blocks.map((block) => block.sources.length)).toEqual([1, 2, 1]);
    const [, smaller] = flow.blocks;
    const ys = smaller?.sources.map((source) => source.y) ?? [];
    expect(smaller?.y).toBe(ys.reduce((a, b) => a + b) / 2);
    const all = flow.blocks.flatMap((block) => block.sources.map((source) => source.y));
    expect(all).toEqual([...all].sort((a, b) => a - b));
    expect(Math.max(...all)).toBeLessThan(flow.height);
  });

  it("draws a dot per person until the row is full", () => {
    const dots = (invited: number) =>
      layOutFlow([{ ...teamPreview, members: [], invited }]).blocks[0]?.sources[0];
    expect(dots(8)).toMatchObject({ dots: 8, more: 0 });
    expect(dots(9)).toMatchObject({ dots: 7, more: 2 });
    expect(dots(5000)).toMatchObject({ dots: 7, more: 4993 });
  });

  it("bends only the band that is merged", () => {
    expect(bandOf(20, 20)).not.toContain("C");
    expect(bandOf(20, 40)).toContain("C");
  });
});
