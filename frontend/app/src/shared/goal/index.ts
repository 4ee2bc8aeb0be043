export {
  addEntry,
  addTask,
  changeEntry,
  changeTask,
  finishTask,
  inOneLine,
  type ListedTask,
  removeEntry,
  reopenTask,
  restoreEntry,
  takeStep,
  taskRemoval,
  taskRestore,
  weekTasks,
} from "./changes";
export { Done } from "./Done";
export { workKindLabels, workKinds } from "./kinds";
export { MakeGoal, newGoalAt } from "./MakeGoal";
export { colleaguesQuery, knownNamesQuery, mayLeave, namesSomeone } from "./mayLeave";
export { goalsQuery, growth, growthChanged } from "./queries";
export { TaskEditor } from "./TaskEditor";
