import type { Schemas } from "../../shared/api";

export type Board = Schemas["Board"];
export type BoardSummary = Schemas["BoardSummary"];
export type Synthesis = Schemas["BoardSynthesis"];
export type Theme = Schemas["Theme"];
/** A verdict needs these fields of a theme, and so does what is shown beside it. */
export type Decidable = Pick<
  Theme,
  "id" | "name" | "voices" | "verdict" | "reason" | "horizon" | "published"
>;
export type Statement = Schemas["BoardStatement"];
export type Tension = Schemas["ThemeTension"];
export type Delta = Schemas["BoardDelta"];
export type Leap = Required<Schemas["Leap"]>;
export type Verdict = NonNullable<Theme["verdict"]>;
export type Horizon = NonNullable<Theme["horizon"]>;
export type ChangeKind = Schemas["ThemeChange"]["kind"];
export type BoardComment = Board["comments"][number];
export type BoardClause = Board["clauses"][number];
export type BoardGroup = Board["groups"][number];
