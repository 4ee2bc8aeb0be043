export { type KeyValueStorage, keysIn } from "./keyValueStorage";
export { savesItself, whenSaved } from "./leaving";
export { nameTab, type Tab } from "./nameTab";
export { SaveState } from "./SaveState";
export { UndoAnnouncement } from "./UndoAnnouncement";
export { UndoBar } from "./UndoBar";
export { stepOf, useUndoKeys } from "./useUndoKeys";
