export { Guide } from "./Guide";
export {
  atPairing,
  coachingChanged,
  type Pairing,
  pairingQuery,
  pairingsQuery,
} from "./queries";
