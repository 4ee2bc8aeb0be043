import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { boardQuery, readFrom, type Schemas } from "../../../../shared/api";
import { useT } from "../../../../shared/i18n";
import { ProblemNote } from "../../../../shared/problems";
import { Checkbox, Options, SelectField, Skeleton } from "../../../../shared/ui";
import { VerdictName } from "../../../../shared/verdict";
import type { Question } from "../../types";
import { type AskableTheme, askableThemes, isTheme, themeQuestion } from "../draft/themes";
import { hasSpaceFor, withoutQuestion } from "../form/questions";
import styles from "./templates.module.css";

type Props = {
  /** These boards have themes, latest first. */
  boards: Schemas["BoardSummary"][];
  questions: Question[];
  take: (questions: Question[]) => void;
};

/** The themes of one board, with a mark beside those that the form asks about. */
export function ThemeChoices({ boards, questions, take }: Props) {
  const t = useT();
  const [chosen, setChosen] = useState<string>();
  const asked = questions.find(isTheme)?.id ?? "";
  const several = boards.length > 1;
  const home = useQuery({ ...homeQuery(asked), enabled: several && asked !== "" });
  const boardId = chosen || home.data || boards[0]?.id || "";
  const isKnown = chosen !== undefined || !home.isLoading;
  const board = useQuery({ ...boardQuery(boardId), enabled: isKnown && boardId !== "" });
  const themes = useMemo(() => board.data && askableThemes(board.data), [board.data]);
  const hasSpace = hasSpaceFor(questions, "item");
  const isAsked = ({ id }: AskableTheme) => questions.some((one) => one.id === `theme.${id}`);
  const toggle = (theme: AskableTheme) =>
    take(
      isAsked(theme)
        ? withoutQuestion(questions, `theme.${theme.id}`)
        : [...questions, themeQuestion(theme.id, theme.name)],
    );
  return (
    <div className={styles.sets}>
      {several && (
        <SelectField
          label={t("Board")}
          value={boardId}
          onChange={({ target }) => setChosen(target.value)}
        >
          <Options of={boards.map(({ id, title }) => [id, title])} />
        </SelectField>
      )}
      {board.error && <ProblemNote error={board.error} onRetry={() => void board.refetch()} />}
      {board.isLoading && <Skeleton lines={4} />}
      {themes && (
        <fieldset>
          <legend>{t("Themes")}</legend>
          {themes.map((theme) => (
            <Checkbox
              key={theme.id}
              className={styles.set}
              checked={isAsked(theme)}
              disabled={!isAsked(theme) && (theme.quoted || !hasSpace)}
              onChange={() => toggle(theme)}
            >
              <span dir="auto">
                {theme.name}
                {theme.quoted && (
                  <span className="note">
                    {t("Its name quotes a comment. Rename the theme on its board to ask about it.")}
                  </span>
                )}
              </span>
              <span className="meta">{theme.verdict && <VerdictName of={theme.verdict} />}</span>
            </Checkbox>
          ))}
          <p className="note" role="status">
            {!hasSpace && t("The form is full. Remove a theme to add another.")}
          </p>
        </fieldset>
      )}
    </div>
  );
}

/** The id of the board that a theme in a form belongs to; none where it was removed. */
const homeQuery = (questionId: string) => ({
  queryKey: ["board-of", questionId],
  queryFn: async () => {
    const { themes } = (await readFrom("/api/thread", { kind: "item", key: questionId })).value;
    return themes.find(({ id }) => questionId === `theme.${id}`)?.boardId ?? "";
  },
});
