export { useConfirmed } from "./ConfirmPassword";
