import type { Schemas } from "../../shared/api";

export type Gaps = Schemas["Gaps"];
export type Ladder = Schemas["Ladder"];
export type GapItem = Schemas["GapItem"];
export type GapBlock = Schemas["GapBlock"];
export type GapLabel = Schemas["GapLabel"];
export type GapsSummary = Schemas["GapsSummary"];
export type Reason = NonNullable<GapItem["reason"]>;
export type Participation = Gaps["participation"][number];
export type Text = Schemas["Text"];
export type Agenda = Schemas["Agenda"];
export type AgendaChange = Schemas["AgendaChange"];
export type Advice = Schemas["Advice"];
