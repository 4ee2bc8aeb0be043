export { By } from "./By";
export { LineForm, talkKinds } from "./LineForm";
export { PointForm } from "./PointForm";
export { Points } from "./Points";
export {
  agendaQuery,
  changeContact,
  changePoint,
  changeTalk,
  changeTask,
  contactQuery,
  contactsQuery,
  finishTalk,
  removePoint,
  removeTalk,
  talkQuery,
  talkScope,
} from "./queries";
export { type Step, StepRow } from "./StepRow";
export { Trail } from "./Trail";
export {
  type Contact,
  type ContactPage,
  most,
  type Party,
  type PersonLine,
  type PersonPromise,
  type Point,
  type Talk,
  type TalkStep,
  type TalkSummary,
} from "./types";
