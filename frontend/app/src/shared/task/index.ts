export {
  addBlock,
  changeBlock,
  finishBlock,
  removeBlock,
  reopenBlock,
  restoreBlock,
  type ShownTask,
  type TimeBlock,
} from "./blocks";
export { isAsked } from "./isAsked";
export { blockName, causeLabels, causes, isPlanned } from "./labels";
export { TaskEditor } from "./TaskEditor";
export { TaskRow } from "./TaskRow";
export { TaskSource } from "./TaskSource";
export { isDone } from "./useTaskChanges";
