export type { Changing, Ports, Rebased, Saving, Side, View } from "./Changing";
export { SavedAsTyped } from "./SavedAsTyped";
export { useSavedAsTyped } from "./useSavedAsTyped";
