import { useMutation } from "@tanstack/react-query";
import { adviceChanged, client, ifMatch, queries, slugOf, versioned } from "../../../shared/api";
import type { components } from "../../../shared/api/schema";
import { publicationQuery } from "../queries";
import { forgetDraft } from "./storedDraft";

export type ResultPublication = components["schemas"]["Publication"];
type Change = components["schemas"]["PublicationChange"];

/** Publishes, changes or takes back, from the version that the lead saw when they began. */
export function usePublishing(surveyId: string, etag: string) {
  const { queryKey } = publicationQuery(surveyId);
  return useMutation({
    mutationFn: (body: Change) =>
      versioned(
        client.PATCH("/api/surveys/{surveyId}/publication", {
          params: { path: { surveyId }, ...ifMatch(etag) },
          body,
        }),
      ),
    onSuccess: (changed) => {
      forgetDraft(surveyId);
      queries.setQueryData(queryKey, changed);
      // What an agenda says of advice depends on it.
      void adviceChanged(surveyId);
    },
    onError: async (error) => {
      if (slugOf(error) === "changed-meanwhile") await queries.invalidateQueries({ queryKey });
    },
  });
}
