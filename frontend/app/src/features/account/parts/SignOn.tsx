import { useQuery } from "@tanstack/react-query";
import type { Schemas } from "../../../shared/api";
import { formatList, language, useT } from "../../../shared/i18n";
import { Pair, Section } from "../../../shared/ui";
import styles from "../Account.module.css";
import { signOnQuery } from "../queries";

/** What the administrator has set up, so that no owner has to ask. */
export function SignOn() {
  const t = useT();
  const { data } = useQuery(signOnQuery);
  if (!data) {
    return null;
  }
  const { providers, providerOnly, emergencyAccount, idleMinutes, longestMinutes } = data;
  const ways = providers.map(({ name }) => name);
  return (
    <Section className={styles.part} heading={t("How members join and sign in")}>
      <dl className={styles.roles}>
        <Pair of={t("Sign in with")}>
          {providerOnly
            ? t("{{providers}} only. The emergency account keeps its password: {{email}}", {
                providers: formatList(ways),
                email: emergencyAccount ?? "",
              })
            : formatList([...ways, t("email and password")])}
        </Pair>
        {providers.map((provider) => (
          <Pair key={provider.name} of={t("Join with {{provider}}", { provider: provider.name })}>
            <Joins provider={provider} />
          </Pair>
        ))}
        <Pair of={t("An unused session ends after")}>{inUnits(idleMinutes)}</Pair>
        {longestMinutes && (
          <Pair of={t("Every session ends after")}>{inUnits(longestMinutes)}</Pair>
        )}
      </dl>
      <p className="note">{t("Whoever runs this server can change this.")}</p>
    </Section>
  );
}

function Joins({ provider }: { provider: Schemas["SignOnProvider"] }) {
  const t = useT();
  const { leadGroup, readerGroup, joinDomains, joinRole, trustsEmail } = provider;
  const domains = formatList(joinDomains);
  return [
    t("people who are invited"),
    leadGroup && t("the group “{{group}}” as leads", { group: leadGroup }),
    readerGroup && t("the group “{{group}}” as readers", { group: readerGroup }),
    joinRole === "lead" && t("people with an address at {{domains}} as leads", { domains }),
    joinRole === "reader" && t("people with an address at {{domains}} as readers", { domains }),
    trustsEmail && t("addresses count as verified"),
  ]
    .filter(Boolean)
    .join("; ");
}

const units = [
  ["day", 1440],
  ["hour", 60],
  ["minute", 1],
] as const;

function inUnits(minutes: number): string {
  const [unit, size] = units.find(([, one]) => minutes % one === 0) ?? units[2];
  return new Intl.NumberFormat(language(), { style: "unit", unit, unitDisplay: "long" }).format(
    minutes / size,
  );
}
