import { queries } from "../api";

/** What the key of every query of goals, tasks and the log begins with. */
export const growth = "growth";

/** A goal, its tasks and its lines tell of each other. */
export const growthChanged = () => queries.invalidateQueries({ queryKey: [growth] });
