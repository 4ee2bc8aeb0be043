export type { ChangeAnswer, ChangeRequest, QueryList } from "./ChangeQueue";
export { attend, changeLater, changes, tellChange } from "./changes";
export { forgetTyped, keepTyped, typedUnder, useTyped } from "./typed";
export { useAutosave } from "./useAutosave";
export { useChange } from "./useChange";
