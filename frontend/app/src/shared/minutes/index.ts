export { useMinutes } from "./minutes";
