import { Link, useSearchParams } from "react-router";
import { inLanguage, msg, useT } from "../../../shared/i18n";
import { Button, Dialog } from "../../../shared/ui";
import type { Statement } from "../types";
import styles from "./board.module.css";
import { useBoard, useEditor } from "./editor/boardEditor";
import { nameOfTheme } from "./editor/names";

/** The whole comment around a statement. Which one stands in the address. */
export function CommentDialog() {
  const t = useT();
  const [search, setSearch] = useSearchParams();
  const material = useBoard((view) => view.material);
  const id = search.get("statement") ?? "";
  const statement = material.statement(id);
  if (!statement) return null;
  const close = () =>
    setSearch(
      (now) => {
        now.delete("statement");
        return now;
      },
      { preventScrollReset: true },
    );
  const clause = material.clauseOf(id);
  const siblings = material.siblings(id);
  return (
    <Dialog
      open
      onClose={close}
      heading={t(clause ? "One of your responsibilities" : "The whole comment")}
    >
      <Origin id={id} />
      <blockquote className={`voice ${styles.comment}`} dir="auto">
        <Marked id={id} text={(material.commentOf(id) ?? clause)?.text ?? ""} />
      </blockquote>
      <p>
        {t("The highlighted quote is in:")} <Where id={id} />
      </p>
      {siblings.length > 1 && (
        <>
          <p className="note">{t("The other parts of this comment and their themes:")}</p>
          <ul className="rows">
            {siblings
              .filter((each: Statement) => each.id !== id)
              .map((each) => (
                <li key={each.id}>
                  <q className="voice" dir="auto">
                    {material.textOf(each.id)}
                  </q>
                  <Where id={each.id} />
                </li>
              ))}
          </ul>
        </>
      )}
      <div className="row">
        <Button look="primary" onPress={close}>
          {t("Close")}
        </Button>
        {clause ? (
          <Link to={`/role#clause-${clause.id}`}>{t("Your role")}</Link>
        ) : (
          <ToResults id={id} />
        )}
      </div>
    </Dialog>
  );
}

const questionLabels = {
  example: msg("An example for: {{question}}"),
  advice: msg("Advice on: {{question}}"),
};

/** The question it answers, and the survey. */
function Origin({ id }: { id: string }) {
  const t = useT();
  const { material } = useEditor().store.view();
  const comment = material.commentOf(id);
  const clause = material.clauseOf(id);
  if (!comment)
    return clause?.heading ? (
      <p className="note" dir="auto">
        {clause.heading}
      </p>
    ) : null;
  const { surveys, questions } = material.board;
  const asked = questions.find(
    (each) => each.questionId === comment.questionId && each.surveyId === comment.surveyId,
  );
  const text = asked ? inLanguage(asked.text) : "";
  const question =
    comment.field === "answer" ? text : t(questionLabels[comment.field], { question: text });
  const survey = surveys.find((each) => each.id === comment.surveyId)?.title ?? "";
  return <p className="note">{t("{{question}} · {{survey}}", { question, survey })}</p>;
}

function Marked({ id, text }: { id: string; text: string }) {
  const { start = 0, end = 0 } = useEditor().store.view().material.statement(id) ?? {};
  return (
    <>
      {text.slice(0, start)}
      <mark className={styles.marked}>{text.slice(start, end)}</mark>
      {text.slice(end)}
    </>
  );
}

/** Links to the comments of its theme, or for a quote without a theme to all of them. */
function ToResults({ id }: { id: string }) {
  const t = useT();
  const theme = useThemeOf(id);
  const results = `/surveys/${useEditor().store.view().material.commentOf(id)?.surveyId}/answers`;
  return theme ? (
    <Link to={`${results}?theme=${theme.id}`}>{t("Comments from this survey in this theme")}</Link>
  ) : (
    <Link to={results}>{t("All answers in this survey")}</Link>
  );
}

const useThemeOf = (id: string) =>
  useBoard(({ sheet }) => sheet.themes.get(sheet.places.get(id)?.themeId ?? ""));

function Where({ id }: { id: string }) {
  const t = useT();
  const theme = useThemeOf(id);
  return <b dir="auto">{theme ? nameOfTheme(theme) : t("without a theme")}</b>;
}
