export { MakeGoal, newGoalAt } from "./MakeGoal";
export { goalStrings } from "./strings";
