export { sayAmount } from "./amounts";
export { addSituation, changeSituation, removeSituation, situationList } from "./changes";
export { DropLine } from "./DropLine";
export { type Fitting, FittingSituations, OfferedSituations } from "./OfferedSituations";
export { situationQuery, situationsQuery, situationTemplatesQuery } from "./queries";
export { questionsLeft } from "./questionsLeft";
export { SituationLink, situationAt } from "./SituationLink";
export { SituationRows, situationStateLabels } from "./SituationRows";
export { useAnswerWords } from "./useAnswerWords";
