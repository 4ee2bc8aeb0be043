export { boardOf, SurveyHead, type SurveyStage } from "./SurveyHead";
