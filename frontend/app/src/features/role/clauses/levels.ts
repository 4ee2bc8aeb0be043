import type { Role, RoleClause } from "../types";
import { changeSection, takenIn } from "./clauses";

type Level = { name: string; clauses: RoleClause[] };

const numbered = /^(?:(?:level|grade|stufe|niveau) ?\d{1,2}|[A-Z]{1,3}\d{1,2}(?= *$| *[-–—:(]))/iu;
const position =
  /^(?:[\p{L}-]+ ){0,2}(?:engineer|developer|architect|(?:tech|team) lead|manager|teamleit\p{L}*|[\p{L}-]*(?:entwickler|architekt)(?:in)?)(?: (?:\d{1,2}|[IV]{1,3}))?$/iu;
const rank = /^(?:junior|mid|senior|staff|principal|lead)$/iu;

const isLevel = (heading: string) =>
  [numbered, position, rank].some((pattern) => pattern.test(heading));

/**
 * Lists the levels of a ladder in the document, as the headings of its clauses name them, while the
 * lead has interpreted no clause of any; empty where there is nothing to choose.
 */
export function levelsOf(role: Role): Level[] {
  const clauses = takenIn(role).filter(({ origin }) => origin === "document");
  const named = ({ heading }: RoleClause, depth: number) => heading?.split(" / ")[depth] ?? "";
  // The path of headings names the level at one depth: "Level 1 / Scope", "Scope / Level 1".
  const levels = [0, 1, 2, 3]
    .map((depth) =>
      [...new Set(clauses.map((clause) => named(clause, depth)))].filter(isLevel).map((name) => ({
        name,
        clauses: clauses.filter((clause) => named(clause, depth) === name),
      })),
    )
    .reduce((most, here) => (here.length > most.length ? here : most));
  const touched = levels.some(({ clauses }) => clauses.some(({ standing }) => standing !== "open"));
  return levels.length > 1 && !touched ? levels : [];
}

/** Leaves out what is asked of the other levels. */
export function keepLevel(role: Role, kept: string): Role {
  const others = levelsOf(role).filter(({ name }) => name !== kept);
  return changeSection(
    role,
    others.flatMap(({ clauses }) => clauses),
    true,
  );
}
