export type { ChangeAnswer, ChangeRequest, QueryList } from "./ChangeQueue";
export { changeLater, changes, tellChange } from "./changes";
export { forgetTyped, useTyped } from "./typed";
export { useAutosave } from "./useAutosave";
export { useChange } from "./useChange";
