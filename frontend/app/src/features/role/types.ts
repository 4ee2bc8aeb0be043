import type { Schemas } from "../../shared/api";

export type Role = Schemas["LeadRole"];
export type Clause = Schemas["RoleClause"];
export type Template = Schemas["Template"];
export type Standing = Clause["standing"];
/** By clause, the themes that it stands in. */
export type Chain = ReadonlyMap<string, readonly Schemas["RoleLink"][]>;
export type Reading = Schemas["RoleReading"];

/** As many as the contract takes. */
export const most = { clauses: 300, text: 1000, meaning: 2000, name: 200, megabytes: 5 };
