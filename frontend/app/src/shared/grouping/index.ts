export { useGroup } from "./useGroup";
