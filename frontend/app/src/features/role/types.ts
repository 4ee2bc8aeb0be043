import { limits, type Schemas } from "../../shared/api";
import type { DocumentEditor } from "../../shared/changes";

export type Role = Schemas["LeadRole"];
export type RoleHistory = DocumentEditor<Role>;
export type RoleClause = Schemas["RoleClause"];
export type RoleTemplate = Schemas["Template"];
export type Standing = RoleClause["standing"];
export type Reading = Schemas["RoleReading"];

/** These are limits of the contract. */
export const roleLimits = {
  clauses: 300,
  text: limits.RoleClause.text.maxLength,
  meaning: limits.RoleClause.meaning.maxLength,
  name: limits.RoleDocument.name.maxLength,
  megabytes: 5,
};
