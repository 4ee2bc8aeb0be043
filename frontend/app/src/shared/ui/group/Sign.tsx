import type { Schemas } from "../../api";
import styles from "./Sign.module.css";

export type SignKind = Schemas["BlockKind"];

type Part = readonly [name: "circle" | "path" | "rect", at: Readonly<Record<string, string>>];

const disc = (cx: string, cy: string, r: string): Part => ["circle", { cx, cy, r }];
const path = (d: string): Part => ["path", { d }];
const shapes: Record<Exclude<SignKind, "own">, readonly Part[]> = {
  team: [disc("6", "6", "5")],
  lead: [["rect", { x: "1.4", y: "1.4", width: "9.2", height: "9.2" }]],
  product: [path("M6 .6 11.6 10.8H.4Z")],
  client: [path("m6 0 6 6-6 6-6-6Z")],
  manager: [path("M4.2 0h3.6v4.2H12v3.6H7.8V12H4.2V7.8H0V4.2h4.2Z")],
  smaller: [disc("6", "2.8", "2.6"), disc("2.9", "8.8", "2.6"), disc("9.1", "8.8", "2.6")],
};
const own: readonly (readonly Part[])[] = [
  [disc("6", "6", "3.9")],
  [path("M.6 10.6a5.4 7.6 0 0 1 10.8 0Z")],
  [path("M.6.8h10.8L7.2 6l4.2 5.2H.6L4.8 6Z")],
  [["rect", { x: ".2", y: "3.2", width: "11.6", height: "5.6", rx: "2.8" }]],
];

type Props = {
  kind: SignKind;
  /** A named group has one of four spare signs: its place among those. */
  spare?: number;
};

/** The marker of a group: colour and shape. Its name stands beside it in ink. */
export function Sign({ kind, spare = 0 }: Props) {
  const name = styles[kind === "own" ? `own${spare % own.length}` : kind];
  return (
    <svg className={`m ${name ?? ""}`} viewBox="0 0 12 12" aria-hidden="true">
      {signParts({ kind, spare }).map(([Shape, at]) => (
        <Shape key={Object.values(at).join()} {...at} />
      ))}
    </svg>
  );
}

/** The shapes of a sign, in a box of 12 by 12. */
export const signParts = ({ kind, spare = 0 }: Props): readonly Part[] =>
  kind === "own" ? (own[spare % own.length] ?? []) : shapes[kind];
