import type { Schemas } from "../api";
import type { Fields } from "./reapply";

type Body = (fields: Fields) => Fields;

/* A document is kept as it is read; what a request takes of it is less. */

/** Leaves out clauses of a vote, which no lead writes into a form. */
export const writtenQuestions = (questions: Schemas["Question"][]): Schemas["QuestionDraft"][] =>
  questions.flatMap(({ kind, clause: _, ...rest }) =>
    kind === "clause" ? [] : [{ ...rest, kind }],
  );

const surveyBody = ({ questions, ...fields }: Fields) =>
  questions
    ? { ...fields, questions: writtenQuestions(questions as Schemas["Question"][]) }
    : fields;

const roleBody = ({ source, clauses }: Fields) => ({ ...(source ? { source } : {}), clauses });

const agreementBody = ({ word, clauses }: Fields) => ({
  word,
  clauses: (clauses as Schemas["AgreementClause"][]).map(({ id, section, text, why, theme }) => ({
    ...{ id, section, text: text.trim() },
    ...(why?.trim() && { why: why.trim() }),
    ...(theme && { themeId: theme.id }),
  })),
});

const selfRatingBody = ({ items }: Fields) => ({
  items: (items as Schemas["SelfRating"]["items"]).map(
    ({ questionId, rating, cantSay, example, whyNot, proof }) => ({
      ...{ questionId, example, whyNot, proof },
      ...(cantSay ? { cantSay } : { rating }),
    }),
  ),
});

/** An answer is kept with the person's name and its day, and a tie with its words; a request says which they are. */
const situationBody = ({ answers, ties, ...fields }: Fields) => ({
  ...fields,
  ...(ties !== undefined && {
    ties: (ties as Schemas["SituationTie"][]).map(({ kind, id, line }) => ({
      ...{ kind, id, ...(line && { line }) },
    })),
  }),
  ...(answers !== undefined && {
    answers: (answers as Schemas["SituationAnswer"][]).map(
      ({ person, changedOn: _, ...answer }) => ({
        ...answer,
        ...(person && { personId: person.id }),
      }),
    ),
  }),
});

const bodies: Record<string, Body> = {
  "POST /api/situations": situationBody,
  "PATCH /api/situations/{situationId}": situationBody,
  "PATCH /api/surveys/{surveyId}": surveyBody,
  "PUT /api/role": roleBody,
  "PUT /api/agreements/{agreementId}": agreementBody,
  "PUT /api/surveys/{surveyId}/self-rating": selfRatingBody,
};

export const requestBody = (operation: string, fields: Fields): Fields =>
  bodies[operation]?.(fields) ?? fields;
