import { useQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { roleQuery } from "../../../../shared/api";
import { useT } from "../../../../shared/i18n";
import { Button, Icon } from "../../../../shared/ui";
import type { Question } from "../../types";
import { longestQuestion } from "../draft/themes";
import styles from "./form.module.css";
import { hasSpaceFor } from "./questions";

type Props = { questions: Question[]; change: (questions: Question[]) => void };

/** Responsibilities that the lead wants to ask others about, and this form doesn't yet. */
export function AskedClauses({ questions, change }: Props) {
  const t = useT();
  const role = useQuery(roleQuery).data?.value;
  const asked = new Set(questions.map(({ id }) => id));
  const open = (role?.clauses ?? [])
    .filter(
      ({ standing, leftOut, text }) =>
        standing === "ask" && !leftOut && text.length <= longestQuestion,
    )
    .map(({ id, text }) => ({ id: `clause.${id}`, text: text.replace(/\s*\n\s*/g, " ") }))
    .filter(({ id }) => !asked.has(id));
  if (open.length === 0) return null;
  const hasSpace = hasSpaceFor(questions, "item");
  return (
    <section className={styles.asked} aria-labelledby="asked-clauses">
      <h3 id="asked-clauses">{t("You wanted to ask others about these")}</h3>
      <ul className="rows">
        {open.map(({ id, text }) => (
          <li key={id}>
            <span dir="auto">{text}</span>
            <Button
              small
              isDisabled={!hasSpace}
              aria-label={t("{{word}}: {{text}}", { word: t("Add question"), text })}
              onPress={() =>
                change([...questions, { id, kind: "item", text: { own: text }, advice: true }])
              }
            >
              <Icon of={Plus} /> {t("Add question")}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
