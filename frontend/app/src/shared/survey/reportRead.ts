import { client, queries } from "../api";
import { homeQuery } from "../home";

/** The next step depends on it, on every device of the lead. */
export async function reportRead(surveyId: string): Promise<void> {
  await client.POST("/api/surveys/{surveyId}/results/read", { params: { path: { surveyId } } });
  await queries.invalidateQueries({ queryKey: homeQuery.queryKey });
}
