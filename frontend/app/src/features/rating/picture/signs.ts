import { type SignKind, signParts } from "../../../shared/ui";
import type { Colours } from "./colours";

type Colour = Parameters<Colours>[0];

const colours: Record<Exclude<SignKind, "own">, Colour> = {
  team: "--g-team",
  lead: "--g-leads",
  product: "--g-product",
  client: "--g-clients",
  manager: "--g-manager",
  smaller: "--g-merged",
};
const own: readonly Colour[] = ["--g-5", "--g-6", "--g-7", "--g-8"];

/** The sign of a group, 12 by 12, with its middle at this place. */
export function sign(kind: SignKind, spare: number, x: number, y: number, of: Colours): string {
  const place = spare % own.length;
  const colour = of(kind === "own" ? (own[place] ?? "--g-merged") : colours[kind]);
  const isRing = kind === "own" && place === 0;
  const look = isRing
    ? `fill="none" stroke="${colour}" stroke-width="2.6"`
    : `fill="${colour}" stroke="${of("--surface")}" stroke-width="1" paint-order="stroke"`;
  const shapes = signParts({ kind, spare }).map(
    ([name, at]) =>
      `<${name} ${Object.entries(at)
        .map(([key, to]) => `${key}="${to}"`)
        .join(" ")}/>`,
  );
  return `<g transform="translate(${x - 6} ${y - 6})" ${look}>${shapes.join("")}</g>`;
}
