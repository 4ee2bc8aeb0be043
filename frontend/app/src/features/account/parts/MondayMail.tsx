import { useMutation, useQuery } from "@tanstack/react-query";
import { bodyQuery, client, queries, type Schemas, versioned } from "../../../shared/api";
import { msg, useT } from "../../../shared/i18n";
import { ProblemNote } from "../../../shared/problems";
import { Section, Seg } from "../../../shared/ui";
import styles from "../Account.module.css";

type Detail = Schemas["MondayMailDetail"];

const details = ["none", "counts", "titles"] as const satisfies Detail[];

const mondayMailQuery = bodyQuery("/api/monday-mail");

const mondayLabels = {
  none: msg("Don’t send"),
  counts: msg("Numbers only"),
  titles: msg("With titles"),
};

/** Lets the lead turn on an email on Monday about what is to do. */
export function MondayMail() {
  const t = useT();
  const { data, error } = useQuery(mondayMailQuery);
  const change = useMutation({
    mutationFn: async (detail: Detail) =>
      (await versioned(client.PUT("/api/monday-mail", { body: { detail } }))).value,
    onSuccess: (changed) => queries.setQueryData(mondayMailQuery.queryKey, changed),
  });
  const detail = change.isPending ? change.variables : data?.detail;
  return (
    <Section className={styles.part} heading={t("Monday email")}>
      {detail && (
        <Seg
          legend={t("Monday email")}
          of={details.map((each) => [each, t(mondayLabels[each])])}
          chosen={detail}
          onChoose={change.mutate}
        />
      )}
      <p className="meta">
        {t(
          data?.mailSetUp === false
            ? "This server can’t send email yet. Your choice applies once it can."
            : "On Monday morning, you get a list of what’s due, unless there’s nothing. If you include titles, they’ll be in your mailbox.",
        )}
      </p>
      <ProblemNote error={error ?? change.error} />
    </Section>
  );
}
