export { AddToTalk } from "./AddToTalk";
export { By } from "./By";
export {
  addPoint,
  changeContact,
  changePoint,
  changeTalk,
  contactShown,
  finishTalk,
  removePoint,
} from "./changes";
export { LineForm } from "./LineForm";
export { PersonLineForm, talkKinds } from "./PersonLineForm";
export { PersonLink } from "./PersonLink";
export { PersonTrail } from "./PersonTrail";
export { PointForm } from "./PointForm";
export { agendaQuery, contactQuery, contactsQuery, removeTalk, talkQuery } from "./queries";
export { TalkDialog } from "./TalkDialog";
export {
  type Contact,
  type ContactPage,
  type Party,
  type PersonLine,
  type PersonPromise,
  type Point,
  type RequestedTask,
  type Talk,
  type TalkStep,
  type TalkSummary,
  talkLimits,
} from "./types";
export { useWeeks } from "./useWeeks";
