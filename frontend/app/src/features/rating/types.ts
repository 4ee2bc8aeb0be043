import type { Schemas } from "../../shared/api";

export type Gaps = Schemas["Gaps"];
export type Ladder = Schemas["Ladder"];
export type GapItem = Schemas["GapItem"];
export type GapBlock = Schemas["GapBlock"];
export type GapLabel = Schemas["GapLabel"];
export type GapsSummary = Schemas["GapsSummary"];
export type Reason = NonNullable<GapItem["reason"]>;
export type GapAgenda = Schemas["Agenda"];
export type AgendaChange = Schemas["AgendaChange"];
export type Advice = Schemas["Advice"];
