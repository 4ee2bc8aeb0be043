export { type Knot, Thread } from "./Thread";
