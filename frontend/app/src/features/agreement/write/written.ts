import type { AgreementClause, ClauseSection, Suggestion, WrittenAgreement } from "../types";

/** One line, as the contract takes it. */
export const oneLine = (text: string): string => text.replace(/\s*\n\s*/g, " ");

export const changeClause = (
  written: WrittenAgreement,
  id: string,
  parts: Partial<AgreementClause>,
): WrittenAgreement => ({
  ...written,
  clauses: written.clauses.map((clause) => {
    if (clause.id !== id) return clause;
    const { why, ...changed } = { ...clause, ...parts };
    return why ? { ...changed, why } : changed;
  }),
});

export const withoutClause = (written: WrittenAgreement, id: string): WrittenAgreement => ({
  ...written,
  clauses: written.clauses.filter((clause) => clause.id !== id),
});

export const added = (written: WrittenAgreement, clause: AgreementClause): WrittenAgreement => ({
  ...written,
  clauses: [...written.clauses, clause],
});

export const of = ({ clauses }: WrittenAgreement, section: ClauseSection): AgreementClause[] =>
  clauses.filter((clause) => clause.section === section);

/** One place further up or down within its section; where there is no place, as it was. */
export function movedClause(written: WrittenAgreement, id: string, by: 1 | -1): WrittenAgreement {
  const clause = written.clauses.find((each) => each.id === id);
  if (!clause) return written;
  const kin = of(written, clause.section);
  const other = kin[kin.indexOf(clause) + by];
  if (!other) return written;
  const swapped = new Map([
    [clause, other],
    [other, clause],
  ]);
  return { ...written, clauses: written.clauses.map((each) => swapped.get(each) ?? each) };
}

/** A clause of the lead's own. */
export const ownAgreementClause = (
  id: string,
  section: ClauseSection,
  text: string,
): AgreementClause => ({
  ...{ id, section, text },
  origin: "own",
  change: "new",
});

/**
 * A suggestion as a clause; too long a text is for the lead to shorten.
 *
 * @param id of the clause that a theme becomes; a sentence of the role keeps its own
 */
export function fromSuggestion(
  suggestion: Suggestion,
  id: string,
  longest: number,
): AgreementClause {
  const { kind, voices = 0 } = suggestion;
  const cut = (text: string) => oneLine(text).slice(0, longest).trim();
  const text = cut(suggestion.text);
  const why = suggestion.why && suggestion.why.length <= longest ? cut(suggestion.why) : "";
  return {
    ...ownAgreementClause(kind === "theme" ? id : suggestion.id, "duty", text),
    ...(why && { why }),
    ...(kind === "theme" && { theme: { id: suggestion.id, name: suggestion.text, voices } }),
  };
}
