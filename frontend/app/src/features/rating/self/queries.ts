import { queryOptions } from "@tanstack/react-query";
import { client, versioned } from "../../../shared/api";

const at = (surveyId: string) => ({ params: { path: { surveyId } } });

export const selfRatingQuery = (surveyId: string) =>
  queryOptions({
    queryKey: ["self-rating", surveyId],
    queryFn: () => versioned(client.GET("/api/surveys/{surveyId}/self-rating", at(surveyId))),
  });
