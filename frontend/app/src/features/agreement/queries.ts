import { queryOptions } from "@tanstack/react-query";
import {
  client,
  queries,
  type Schemas,
  surveyQuery,
  type Versioned,
  versioned,
} from "../../shared/api";
import type { DocumentOf } from "../../shared/changes";
import type { Agreement, AgreementStanding } from "./types";

const root = "agreement";
export const agreementPath = (agreementId: string) => ({ path: { agreementId } });

/** All versions, the latest first. */
export const agreementsQuery = queryOptions({
  queryKey: [root, "versions"],
  queryFn: async () => (await versioned(client.GET("/api/agreements"))).value.items,
});

export const agreementQuery = (agreementId: string) =>
  queryOptions({
    queryKey: [root, "version", agreementId],
    queryFn: () =>
      versioned(
        client.GET("/api/agreements/{agreementId}", { params: agreementPath(agreementId) }),
      ),
  });

/** A draft as it is edited in its place. */
export const agreementDocument = (agreementId: string): DocumentOf => ({
  ...{ queryKey: agreementQuery(agreementId).queryKey, thing: agreementId },
  ...{ operation: "PUT /api/agreements/{agreementId}", path: { agreementId } },
  whole: ["word", "clauses"],
  reread: [agreementsQuery.queryKey],
});

/** How a version stands: each clause by its id, and what people said who were asked by name. */
export type Outcome = {
  clauses: ReadonlyMap<string, AgreementStanding>;
  stances: readonly Schemas["PersonStance"][];
};

export const standingQuery = (agreementId: string) =>
  queryOptions({
    queryKey: [root, "standing", agreementId],
    queryFn: async (): Promise<Outcome> => {
      const { value } = await versioned(
        client.GET("/api/agreements/{agreementId}/standing", {
          params: agreementPath(agreementId),
        }),
      );
      const clauses = new Map(value.items.map((standing) => [standing.clauseId, standing]));
      return { clauses, stances: value.stances ?? [] };
    },
  });

export const textQuery = (agreementId: string) =>
  queryOptions({
    queryKey: [root, "text", agreementId],
    queryFn: async () =>
      (
        await versioned(
          client.GET("/api/agreements/{agreementId}/text", { params: agreementPath(agreementId) }),
        )
      ).value,
  });

/** Whom a vote would ask, and what stands in the way. */
export const blocksQuery = (surveyId: string, etag: string) =>
  queryOptions({
    queryKey: ["privacy-preview", surveyId, etag],
    queryFn: async () =>
      (
        await versioned(
          client.GET("/api/surveys/{surveyId}/privacy-preview", { params: { path: { surveyId } } }),
        )
      ).value,
  });

/** Puts what a call answered with where the pages read it; all else of agreements is read again. */
export async function agreementChanged(agreement: Versioned<Agreement>): Promise<void> {
  const { queryKey } = agreementQuery(agreement.value.id);
  queries.setQueryData(queryKey, agreement);
  await queries.invalidateQueries({
    queryKey: [root],
    predicate: ({ queryKey: [, kind, id] }) => kind !== "version" || id !== agreement.value.id,
  });
}

export const everythingChanged = () => queries.invalidateQueries({ queryKey: [root] });

/** Puts a vote's draft that a call answered with where the pages read it. */
export function voteChanged(survey: Versioned<Schemas["Survey"]>): void {
  queries.setQueryData(surveyQuery(survey.value.id).queryKey, survey);
  void queries.invalidateQueries({ queryKey: ["surveys"] });
}
