export { growth, growthChanged } from "./changed";
export { Done } from "./Done";
export { MakeGoal, newGoalAt } from "./MakeGoal";
export { goalStrings } from "./strings";
