export { AskBack } from "./AskBack";
export { FiguresFrom, useFiguresFrom } from "./FiguresFrom";
export { RepeatButton } from "./RepeatButton";
export { RepeatPart } from "./RepeatPart";
