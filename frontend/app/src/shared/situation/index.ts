export { situationsQuery, situationTemplatesQuery } from "./queries";
export { SituationLink, situationAt } from "./SituationLink";
