import { useStrings } from "../../../shared/i18n";
import { mailStrings } from "./strings";

const known = [
  "unreachable",
  "hanging",
  "insecure",
  "sign-in",
  "sender",
  "not-now",
  "interrupted",
  "returned",
] as const;

/** Why a mail was not taken: our own words for what happens often, else what the mail server said. */
export function useReason(): (reason: string) => string {
  const say = useStrings(mailStrings);
  return (reason) => {
    const word = known.find((one) => one === reason);
    return word ? say(`reason.${word}`) : reason || say("no-reason");
  };
}
