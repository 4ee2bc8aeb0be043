export { By } from "./By";
export { addPoint, changePoint, changeTalk, removePoint } from "./changes";
export { PersonLineForm, talkKinds } from "./PersonLineForm";
export { PersonTrail } from "./PersonTrail";
export { PointForm } from "./PointForm";
export { Points } from "./Points";
export {
  agendaQuery,
  changeContact,
  contactQuery,
  contactsQuery,
  finishTalk,
  removeTalk,
  talkQuery,
} from "./queries";
export { type Step, StepRow } from "./StepRow";
export {
  type Contact,
  type ContactPage,
  type Party,
  type PersonLine,
  type PersonPromise,
  type Point,
  type Talk,
  type TalkStep,
  type TalkSummary,
  talkLimits,
} from "./types";
