export type { ChangeAnswer, ChangeRequest, QueryList } from "./ChangeQueue";
export { attend, changeLater, changes, tellChange } from "./changes";
export { forgetTyped, typedUnder, useTyped, writeTyped } from "./typed";
export { useAutosave } from "./useAutosave";
export { useChange } from "./useChange";
