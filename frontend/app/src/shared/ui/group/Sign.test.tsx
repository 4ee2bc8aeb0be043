import { render } from "@testing-library/react";
import { expect, it } from "vitest";
import { drawSign, Sign, type SignKind } from "./Sign";

const kinds: [SignKind, number][] = [
  ["team", 0],
  ["lead", 0],
  ["product", 0],
  ["client", 0],
  ["manager", 0],
  ["smaller", 0],
  ["own", 0],
  ["own", 1],
  ["own", 2],
  ["own", 3],
  ["own", 4],
];

it.each(kinds)("is the same where React draws it and where it does not: %s %i", (kind, spare) => {
  const { container } = render(<Sign kind={kind} spare={spare} />);
  const drawn = drawSign({ kind, spare });
  expect(drawn.childElementCount).toBeGreaterThan(0);
  expect(drawn.outerHTML).toBe(container.innerHTML);
});
