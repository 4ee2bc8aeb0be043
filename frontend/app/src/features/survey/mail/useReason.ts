import { msg, useT } from "../../../shared/i18n";

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

const reasonLabels = {
  unreachable: msg("it can’t be reached"),
  hanging: msg("it isn’t responding"),
  insecure: msg("its connection isn’t secure"),
  "sign-in": msg("it rejects this server’s user name and password"),
  sender: msg("it rejects email from this server’s address"),
  "not-now": msg("not now"),
  interrupted: msg("this server was stopped while sending"),
  returned: msg("the bounce message gives no reason"),
};

/** Why a mail was not taken: our own words for what happens often, else what the mail server said. */
export function useReason(): (reason: string) => string {
  const t = useT();
  return (reason) => {
    const word = known.find((one) => one === reason);
    return word ? t(reasonLabels[word]) : reason || t("it gave no reason");
  };
}
