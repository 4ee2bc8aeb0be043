export { ReceivedFrom } from "./ReceivedFrom";
export { reportRead } from "./reportRead";
export { boardOf, SurveyHead, type SurveyStage } from "./SurveyHead";
