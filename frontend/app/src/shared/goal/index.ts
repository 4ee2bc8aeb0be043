export {
  addEntry,
  addTask,
  changeEntry,
  changeTask,
  finishTask,
  inOneLine,
  type ListedTask,
  openState,
  removeEntry,
  reopenTask,
  takeStep,
  taskRemoval,
  weekTasks,
} from "./changes";
export { Done } from "./Done";
export { workKindLabels, workKinds } from "./kinds";
export { MakeGoal, newGoalAt } from "./MakeGoal";
export { colleaguesQuery, knownNamesQuery, mayLeave, namesSomeone } from "./mayLeave";
export {
  entriesOfWeekQuery,
  entriesSinceQuery,
  goalsQuery,
  growthChanged,
  taskQuery,
} from "./queries";
export { WeekTicks } from "./WeekTicks";
export { goalWeeks } from "./weeks";
