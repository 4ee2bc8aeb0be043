import { useMutation, useQuery } from "@tanstack/react-query";
import { client, queries } from "../../../shared/api";
import { useT } from "../../../shared/i18n";
import { ProblemNote } from "../../../shared/problems";
import { Checkbox, Section } from "../../../shared/ui";
import styles from "../Account.module.css";
import { secondFactorQuery } from "../queries";

/** An owner decides whether a password alone is enough. */
export function Demand() {
  const t = useT();
  const { data, error } = useQuery(secondFactorQuery);
  const change = useMutation({
    mutationFn: (demanded: boolean) =>
      client.PUT("/api/second-factor-demand", { body: { demanded } }),
    onSettled: () => queries.invalidateQueries({ queryKey: secondFactorQuery.queryKey }),
  });
  const demanded = change.isPending ? change.variables : data?.demanded;
  return (
    <Section className={styles.part} heading={t("Second factor")}>
      {demanded !== undefined && (
        <Checkbox checked={demanded} onTick={change.mutate}>
          {t("Everyone needs a second factor")}
        </Checkbox>
      )}
      <p className="meta">
        {t(
          "Whoever signs in with a password then sets up a passkey or an app first. Sign-ins at a provider aren’t asked.",
        )}
      </p>
      <ProblemNote error={error ?? change.error} />
    </Section>
  );
}
