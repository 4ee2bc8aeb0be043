export { writtenQuestions } from "./bodies";
export { isWaiting } from "./ChangeQueue";
export type { ChangeAnswer, ChangeRequest, QueryList } from "./ChangeRequest";
export { changeLater, changes, tellChange } from "./changes";
export { DocumentEditor, type DocumentOf, NotSavedError } from "./DocumentEditor";
export { forgetTyped, keepTyped, typedAt, useTyped } from "./typed";
export { useAutosave } from "./useAutosave";
export { useChange } from "./useChange";
export { type DocumentSaving, type OpenDocument, useDocument } from "./useDocument";
