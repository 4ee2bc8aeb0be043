import type { Schemas } from "../../shared/api";

export type Situation = Schemas["Situation"];
export type Template = Schemas["SituationTemplate"];
export type Form = Schemas["SituationForm"];
export type Question = Schemas["SituationQuestion"];
export type Answer = Schemas["SituationAnswer"];
export type Leave = Schemas["SituationLeave"];
