export {
  addBlock,
  changeBlock,
  finishBlock,
  removeBlock,
  restoreBlock,
  type ShownTask,
  type TimeBlock,
} from "./blocks";
export { TaskEditor } from "./TaskEditor";
export { TaskRow } from "./TaskRow";
export { TaskSource } from "./TaskSource";
