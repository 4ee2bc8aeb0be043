import { limits, type Schemas } from "../../shared/api";
import type { DocumentEditor } from "../../shared/changes";

export type Agreement = Schemas["Agreement"];
export type AgreementHistory = DocumentEditor<Agreement>;
export type AgreementClause = Schemas["AgreementClause"];
export type ClauseSection = Schemas["AgreementSection"];
export type Suggestion = Schemas["ClauseSuggestion"];
export type AgreementStanding = Schemas["ClauseStanding"];
export type AgreementText = Schemas["AgreementText"];
export type TextClause = Schemas["AgreementTextClause"];
export type LeftOutTheme = Schemas["LeftOutTheme"];
export type Vote = Schemas["Vote"];
export type AgreementTurnout = Schemas["AgreementTurnout"];

export const votes: readonly Vote[] = ["agree", "live", "object"];

/** Holds what a lead writes in a draft. */
export type WrittenAgreement = Pick<Agreement, "word" | "clauses">;

export const sections: readonly ClauseSection[] = ["duty", "principle"];

/**
 * These are limits of the contract: clauses, characters, and clauses of one vote and of one form.
 */
export const agreementLimits = {
  clauses: 40,
  text: limits.AgreementClauseDraft.text.maxLength,
  word: limits.AgreementChange.word.maxLength,
  voted: 16,
  rated: 8,
};
