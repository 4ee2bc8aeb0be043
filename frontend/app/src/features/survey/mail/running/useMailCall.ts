import { useMutation } from "@tanstack/react-query";
import { queries, versioned } from "../../../../shared/api";
import { countsQuery, linksQuery, mailQuery } from "../../queries";
import type { SurveyMail } from "../../types";

type Answer = Parameters<typeof versioned<SurveyMail>>[0];

/** A change of the mails; the page shows at once what the server answers. */
export function useMailCall<T = void>(surveyId: string, call: (input: T) => Answer) {
  return useMutation({
    mutationFn: async (input: T) => (await versioned<SurveyMail>(call(input))).value,
    onSuccess: (mail) => {
      queries.setQueryData(mailQuery(surveyId).queryKey, mail);
      void queries.invalidateQueries({ queryKey: linksQuery(surveyId).queryKey });
      // They say which links were taken.
      void queries.invalidateQueries({ queryKey: countsQuery(surveyId).queryKey });
    },
    onError: () => void queries.invalidateQueries({ queryKey: mailQuery(surveyId).queryKey }),
  });
}
