import { useQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useSearchParams } from "react-router";
import { roleQuery } from "../../../../shared/api";
import { useT } from "../../../../shared/i18n";
import { questionsLeft, situationQuery } from "../../../../shared/situation";
import { Button, Icon, Section } from "../../../../shared/ui";
import type { Question } from "../../types";
import { longestQuestion } from "../draft/themes";
import styles from "./form.module.css";
import { hasSpaceFor, openQuestion } from "./questions";

type Props = { questions: Question[]; change: (questions: Question[]) => void };

/** Responsibilities that the lead wants to ask others about and what a situation left, as far as this form doesn't yet. */
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
    .filter(({ id }) => !asked.has(id))
    .map(({ id, text }): Question => ({ id, kind: "item", text: { own: text }, advice: true }));
  const [query] = useSearchParams();
  const [kind, key = ""] = query.get("ask")?.split(".") ?? [];
  const { data: left } = useQuery({ ...situationQuery(key), enabled: kind === "situation" });
  const offered = [
    ...(left ? questionsLeft(left.value).map(openQuestion) : []).filter(
      ({ text }) => !questions.some((each) => each.text.own === text.own),
    ),
    ...open,
  ];
  if (offered.length === 0) return null;
  return (
    <Section className={styles.asked} level={3} heading={t("You wanted to ask others about these")}>
      <ul className="rows">
        {offered.map((question) => {
          const text = question.text.own ?? "";
          return (
            <li key={text}>
              <span dir="auto">{text}</span>
              <Button
                small
                isDisabled={!hasSpaceFor(questions, question.kind)}
                aria-label={t("{{word}}: {{text}}", { word: t("Add question"), text })}
                onPress={() => change([...questions, question])}
              >
                <Icon of={Plus} /> {t("Add question")}
              </Button>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
