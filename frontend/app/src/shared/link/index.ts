export { AboutLink } from "./AboutLink";
export { OpenedLink } from "./OpenedLink";
export { OwnLink } from "./OwnLink";
export { ReplaceLink } from "./ReplaceLink";
