import type { Schemas } from "../../shared/api";

export type Group = Schemas["Group"];
export type Person = Schemas["Person"];
