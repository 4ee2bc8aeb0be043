export { AskBack } from "./AskBack";
export { RepeatButton } from "./RepeatButton";
export { RepeatPart } from "./RepeatPart";
