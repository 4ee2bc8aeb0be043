export type { Changing, Ports, Rebased, Saving, Side, View } from "./Changing";
export { savesItself, whenSaved } from "./leaving";
export { SavedAsTyped } from "./SavedAsTyped";
export { SaveState } from "./SaveState";
export { SaveTrouble } from "./SaveTrouble";
export { Steps, type StepsView } from "./Steps";
export { useSavedAsTyped } from "./useSavedAsTyped";
export { useStepsFocus } from "./useStepsFocus";
export { useUndoKeys } from "./useUndoKeys";
