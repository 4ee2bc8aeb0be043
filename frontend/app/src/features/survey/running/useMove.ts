import { useMutation } from "@tanstack/react-query";
import { client, queries, useCreationKey } from "../../../shared/api";
import { formatTime, useT } from "../../../shared/i18n";
import { tell } from "../../../shared/ui";
import { surveyQuery } from "../queries";
import { instantOf } from "../time/zones";
import type { Survey } from "../types";

/** Announces another closing time, given as it is in the survey's zone. */
export function useMove({ id, zone }: Survey) {
  const t = useT();
  const key = useCreationKey();
  return useMutation({
    mutationFn: async (closesLocal: string) => {
      const params = { path: { surveyId: id } };
      const body = { closesLocal, zone };
      await client.POST("/api/surveys/{surveyId}/closing-times", {
        params: { ...params, ...key.for(body) },
        body,
      });
    },
    onSuccess: async (_, closesLocal) => {
      key.done();
      await queries.invalidateQueries({ queryKey: surveyQuery(id).queryKey });
      const time = formatTime(instantOf(closesLocal, zone).toISOString(), zone);
      tell(t("The survey now closes on {{time}}", { time }));
    },
  });
}
