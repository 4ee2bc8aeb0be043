export { type Fitting, FittingSituations, OfferedSituations } from "./OfferedSituations";
export { situationQuery, situationsQuery, situationTemplatesQuery } from "./queries";
export { questionsLeft } from "./questionsLeft";
export { SituationRows, situationStateLabels } from "./SituationRows";
