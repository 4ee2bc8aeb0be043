import type { Schemas } from "../../shared/api";

export type Situation = Schemas["Situation"];
export type SituationTemplate = Schemas["SituationTemplate"];
export type SituationForm = Schemas["SituationForm"];
export type SituationQuestion = Schemas["SituationQuestion"];
export type SituationAnswer = Schemas["SituationAnswer"];
export type Leave = Schemas["SituationLeave"];
export type Tie = Schemas["SituationTie"];
