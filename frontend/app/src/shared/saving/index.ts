export type { Changing, Ports, Rebased, Saving, Side, View } from "./Changing";
export { SavedAsTyped } from "./SavedAsTyped";
export { SaveState } from "./SaveState";
export { SaveTrouble } from "./SaveTrouble";
export { useSavedAsTyped } from "./useSavedAsTyped";
export { useUndoKeys } from "./useUndoKeys";
