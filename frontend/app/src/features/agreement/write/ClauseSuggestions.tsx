import { useEffect, useRef } from "react";
import { useSearchParams } from "react-router";
import { uuid } from "../../../shared/api";
import { msg, useT } from "../../../shared/i18n";
import { Button } from "../../../shared/ui";
import styles from "../agreement.module.css";
import { ClauseChoice } from "../parts/ClauseChoice";
import { type Agreement, type AgreementClause, agreementLimits } from "../types";
import { fromSuggestion, ownAgreementClause } from "./written";

type Props = { agreement: Agreement; onAdd: (clauses: readonly AgreementClause[]) => void };

const examples = [
  msg("We review each other’s changes within one working day."),
  msg("We fix a bug by first writing a test that shows it."),
  msg("We choose technology we know, unless something new saves us months."),
  msg("Whoever has to live with a decision makes it."),
  msg("We name things the way our users do."),
  msg("We release small changes often, and never late on a Friday."),
  msg("If two options are equally good, we choose the one that’s easier to undo."),
  msg("We write down why we decided something, where everyone looks."),
];

/** Lists what can be added: realistic themes and sentences of the role that are no clause yet, and examples of principles. */
export function ClauseSuggestions({ agreement: { clauses, suggestions }, onAdd }: Props) {
  const t = useT();
  const ids = new Set(clauses.flatMap(({ id, theme }) => [id, theme?.id]));
  const open = suggestions.filter(({ id }) => !ids.has(id));
  const free = agreementLimits.clauses - clauses.length;
  const texts = new Set(clauses.map(({ text }) => text));
  const principles = examples.map((each) => t(each)).filter((text) => !texts.has(text));
  const add = (chosen: ReadonlySet<string>) =>
    onAdd([
      ...open
        .filter(({ id }) => chosen.has(id))
        .map((each) => fromSuggestion(each, uuid(), agreementLimits.text)),
      ...principles
        .filter((text) => chosen.has(text))
        .map((text) => ownAgreementClause(uuid(), "principle", text)),
    ]);
  useTaken((id) => open.some((each) => each.id === id) && add(new Set([id])));
  if (free <= 0) return null;
  return (
    <div className={open.length > 0 ? styles.on : styles.more}>
      {open.length > 0 && (
        <p>
          {t(
            "One expectation isn’t in the draft yet. | {{first}} expectations aren’t in the draft yet.",
            { count: open.length },
          )}
        </p>
      )}
      <ClauseChoice
        look={clauses.length === 0 ? "primary" : "outline"}
        heading={t("Which clauses should be added?")}
        most={free}
        of={[
          ...open.map(({ id, kind, text, voices = 0 }) => ({
            id,
            text,
            note:
              kind === "theme"
                ? t("{{count}} comment, realistic | {{count}} comments, realistic", {
                    count: voices,
                  })
                : t("From your role"),
          })),
          ...principles.map((text) => ({ id: text, text, note: t("Example of a principle") })),
        ]}
      >
        {(chosen, close) => (
          <Button
            isDisabled={chosen.size === 0}
            onPress={() => {
              add(chosen);
              close();
            }}
          >
            {t("Choose a clause | Add one clause | Add {{count}} clauses", { count: chosen.size })}
          </Button>
        )}
      </ClauseChoice>
    </div>
  );
}

/** A theme that the board sent here becomes a clause at once. */
function useTaken(take: (id: string) => void): void {
  const [query, setQuery] = useSearchParams();
  const asked = query.get("take");
  const taken = useRef<string>(undefined);
  useEffect(() => {
    if (!asked || taken.current === asked) return;
    taken.current = asked;
    take(asked);
    setQuery({}, { replace: true });
  }, [asked, take, setQuery]);
}
