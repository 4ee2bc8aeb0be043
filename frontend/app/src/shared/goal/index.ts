export { Done } from "./Done";
export { MakeGoal, newGoalAt } from "./MakeGoal";
export { goalsQuery, growth, growthChanged } from "./queries";
