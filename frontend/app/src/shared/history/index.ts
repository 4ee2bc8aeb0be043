export { Confirmed } from "./Confirmed";
export { History } from "./History";
export { MovedDay } from "./MovedDay";
export { WhyMoved } from "./WhyMoved";
