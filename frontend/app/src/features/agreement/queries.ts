import { hashKey, queryOptions } from "@tanstack/react-query";
import {
  agreementsQuery,
  below,
  bodyQuery,
  keyOf,
  queries,
  readFrom,
  type Schemas,
  surveyQuery,
  surveysQuery,
  type Versioned,
  versionedQuery,
} from "../../shared/api";
import type { DocumentOf } from "../../shared/changes";
import type { Agreement, AgreementStanding } from "./types";

const root = below("/api/agreements");
export const agreementPath = (agreementId: string) => ({ path: { agreementId } });

export { agreementsQuery };

export const agreementQuery = (agreementId: string) =>
  versionedQuery("/api/agreements/{agreementId}", { agreementId });

/** A draft as it is edited in its place. */
export const agreementDocument = (agreementId: string): DocumentOf => ({
  ...{ queryKey: agreementQuery(agreementId).queryKey, thing: agreementId },
  ...{ operation: "PUT /api/agreements/{agreementId}", path: { agreementId } },
  whole: ["word", "clauses"],
  reread: [agreementsQuery.queryKey],
});

/** Maps clauses to their votes, and lists what people said who were asked under their name. */
export type Outcome = {
  clauses: ReadonlyMap<string, AgreementStanding>;
  stances: readonly Schemas["PersonStance"][];
};

export const standingQuery = (agreementId: string) =>
  queryOptions({
    queryKey: keyOf("/api/agreements/{agreementId}/standing", { agreementId }),
    queryFn: async (): Promise<Outcome> => {
      const { value } = await readFrom("/api/agreements/{agreementId}/standing", { agreementId });
      const clauses = new Map(value.items.map((standing) => [standing.clauseId, standing]));
      return { clauses, stances: value.stances ?? [] };
    },
  });

export const textQuery = (agreementId: string) =>
  bodyQuery("/api/agreements/{agreementId}/text", { agreementId });

/** The query asks whom a vote would reach, and what prevents it. */
export const blocksQuery = (surveyId: string, etag: string) => {
  const query = bodyQuery("/api/surveys/{surveyId}/privacy-preview", { surveyId });
  return queryOptions({ ...query, queryKey: [...query.queryKey, etag] });
};

/** Puts what a call answered with where the pages read it; all else of agreements is read again. */
export async function agreementChanged(agreement: Versioned<Agreement>): Promise<void> {
  const { queryKey } = agreementQuery(agreement.value.id);
  queries.setQueryData(queryKey, agreement);
  await queries.invalidateQueries({
    queryKey: root,
    predicate: ({ queryHash }) => queryHash !== hashKey(queryKey),
  });
}

export const everythingChanged = () => queries.invalidateQueries({ queryKey: root });

/** Puts a vote's draft that a call answered with where the pages read it. */
export function voteChanged(survey: Versioned<Schemas["Survey"]>): void {
  queries.setQueryData(surveyQuery(survey.value.id).queryKey, survey);
  void queries.invalidateQueries({ queryKey: surveysQuery.queryKey });
}
