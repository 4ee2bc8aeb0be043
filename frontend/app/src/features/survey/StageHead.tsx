import { Crumb } from "../../shared/layout";
import { SurveyHead, type SurveyStage } from "../../shared/survey";
import type { Survey } from "./types";
import { useWay } from "./useWay";

type Props = { survey: Pick<Survey, "id" | "title" | "purpose">; here: SurveyStage };

/** Shows how far a survey is; a vote belongs to its agreement and has no themes. */
export function StageHead({ survey, here }: Props) {
  const way = useWay(survey);
  return survey.purpose === "vote" ? (
    <Crumb way={[way]} here={survey.title} />
  ) : (
    <SurveyHead survey={survey} here={here} />
  );
}
