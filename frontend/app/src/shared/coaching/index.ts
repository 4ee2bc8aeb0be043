export { Guide } from "./Guide";
export {
  atPairing,
  coachingChanged,
  offersKey,
  type Pairing,
  pairingQuery,
  pairingsQuery,
} from "./queries";
