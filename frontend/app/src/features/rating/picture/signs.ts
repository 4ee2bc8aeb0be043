import type { SignKind } from "../../../shared/ui";
import type { Colours } from "./colours";

const shapes: Record<Exclude<SignKind, "own">, [Parameters<Colours>[0], string]> = {
  team: ["--g-team", '<circle cx="6" cy="6" r="5"/>'],
  lead: ["--g-leads", '<rect x="1.4" y="1.4" width="9.2" height="9.2"/>'],
  product: ["--g-product", '<path d="M6 .6 11.6 10.8H.4Z"/>'],
  client: ["--g-clients", '<path d="m6 0 6 6-6 6-6-6Z"/>'],
  manager: ["--g-manager", '<path d="M4.2 0h3.6v4.2H12v3.6H7.8V12H4.2V7.8H0V4.2h4.2Z"/>'],
  smaller: [
    "--g-merged",
    '<circle cx="6" cy="2.8" r="2.6"/><circle cx="2.9" cy="8.8" r="2.6"/><circle cx="9.1" cy="8.8" r="2.6"/>',
  ],
};
const own: [Parameters<Colours>[0], string][] = [
  [
    "--g-5",
    '<path fill-rule="evenodd" d="M6 .8a5.2 5.2 0 1 0 0 10.4A5.2 5.2 0 0 0 6 .8Zm0 2.6a2.6 2.6 0 1 1 0 5.2 2.6 2.6 0 0 1 0-5.2Z"/>',
  ],
  ["--g-6", '<path d="M.6 10.6a5.4 7.6 0 0 1 10.8 0Z"/>'],
  ["--g-7", '<path d="M.6.8h10.8L7.2 6l4.2 5.2H.6L4.8 6Z"/>'],
  ["--g-8", '<rect x=".2" y="3.2" width="11.6" height="5.6" rx="2.8"/>'],
];

/** The sign of a group, 12 by 12, with its middle at this place. */
export function sign(kind: SignKind, spare: number, x: number, y: number, of: Colours): string {
  const [colour, shape] =
    (kind === "own" ? own[spare % own.length] : shapes[kind]) ?? shapes.smaller;
  return `<g transform="translate(${x - 6} ${y - 6})" fill="${of(colour)}" stroke="${of("--surface")}" stroke-width="1" paint-order="stroke">${shape}</g>`;
}
