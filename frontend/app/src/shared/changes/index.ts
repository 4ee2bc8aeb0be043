export { forgetTyped, keepTyped, typedAt, typedUnder, useTyped } from "../saving/typed";
export { writtenQuestions } from "./bodies";
export { isWaiting } from "./ChangeQueue";
export { type ChangeAnswer, type ChangeRequest, type QueryList, wasOf } from "./ChangeRequest";
export { attend, changeLater, changes, tellChange, tellRefusal, withdrawOr } from "./changes";
export { DocumentEditor, type DocumentOf, NotSavedError } from "./DocumentEditor";
export { useAutosave } from "./useAutosave";
export { useChange } from "./useChange";
export { type DocumentSaving, useDocument } from "./useDocument";
