import { Pencil, Redo2, Undo2 } from "lucide-react";
import { useLocation, useParams, useSearchParams } from "react-router";
import { useT } from "../../../shared/i18n";
import { Crumb, PageHead } from "../../../shared/layout";
import { SurveyHead } from "../../../shared/survey";
import { Button, ButtonLink, Icon } from "../../../shared/ui";
import { stepKindLabels } from "../labels";
import type { Board, Theme } from "../types";
import { BoardMenu } from "./BoardMenu";
import { BoardSaveState } from "./BoardSaveState";
import { redo, undo } from "./editor/actions";
import { useBoard, useEditor } from "./editor/boardEditor";
import { VerdictBar } from "./VerdictBar";

/** The survey that a board is looked at for; one of the role alone has none. */
export function BoardCrumb({ board }: { board: Board }) {
  const t = useT();
  const { surveyId } = useParams();
  const survey = board.surveys.find(({ id }) => id === surveyId);
  return survey ? (
    <SurveyHead survey={survey} here="themes" />
  ) : (
    <Crumb way={[{ to: "/surveys", name: t("Ask") }]} here={board.title} />
  );
}

/** Respondents read of themes that have comments; the role's own are nobody's wish. */
const isTold = (themes: Theme[]) =>
  themes.some(({ published }) => published) &&
  themes.every(({ voices, published }) => voices === 0 || published);

type Props = { themes: Theme[]; undecided: number };

/** Shows how many still need a verdict, and what comes after the last one. */
export function Head({ themes, undecided }: Props) {
  const t = useT();
  const board = useBoard((view) => view.board);
  const { surveyId } = useParams();
  const { search, hash } = useLocation();
  const [now] = useSearchParams();
  const edit = new URLSearchParams(search);
  edit.set("edit", "1");
  const other = now.get("board");
  const count = themes.length;
  const heading =
    count === 0
      ? t("This board is still empty")
      : undecided === 1 && count === 1
        ? t("Your only theme needs your verdict")
        : undecided > 0
          ? t(
              "{{count}} of {{all}} themes needs your verdict | {{count}} of {{all}} themes need your verdict",
              { count: undecided, all: count },
            )
          : t("You’ve decided on your only theme | You’ve decided on all {{count}} themes", {
              count,
            });
  return (
    <>
      <BoardCrumb board={board} />
      <PageHead
        heading={heading}
        title={board.title}
        actions={
          <>
            <ButtonLink small look="plain" to={{ search: `${edit}`, hash }} preventScrollReset>
              <Icon of={Pencil} /> {t("Edit themes")}
            </ButtonLink>
            {surveyId && (
              <ButtonLink
                small
                look={count > 0 && undecided === 0 && !isTold(themes) ? "primary" : "outline"}
                to={`/surveys/${surveyId}/told${other ? `?board=${other}` : ""}`}
              >
                {t("Tell people")}
              </ButtonLink>
            )}
          </>
        }
      >
        {count === 0 && t("Add a theme, or let Tenward suggest themes again.")}
      </PageHead>
      {count > 0 && <VerdictBar decided={count - undecided} all={count} />}
    </>
  );
}

/** Replaces the heading while themes are edited. */
export function EditHead({ count }: { count: number }) {
  const t = useT();
  const editor = useEditor();
  const board = useBoard((view) => view.board);
  const before = useBoard((view) => view.undo);
  const after = useBoard((view) => view.redo);
  const { search, hash } = useLocation();
  const done = new URLSearchParams(search);
  done.delete("edit");
  return (
    <>
      <BoardCrumb board={board} />
      <PageHead
        heading={t("Edit one theme | Edit {{count}} themes", { count })}
        title={t("Edit themes")}
        actions={
          <>
            <BoardSaveState />
            <Button
              iconOnly
              look="plain"
              isDisabled={!before}
              aria-label={
                before ? t("Undo: {{what}}", { what: t(stepKindLabels[before]) }) : t("Undo")
              }
              onPress={() => undo(editor)}
            >
              <Icon of={Undo2} />
            </Button>
            <Button
              iconOnly
              look="plain"
              isDisabled={!after}
              aria-label={
                after ? t("Redo: {{what}}", { what: t(stepKindLabels[after]) }) : t("Redo")
              }
              onPress={() => redo(editor)}
            >
              <Icon of={Redo2} />
            </Button>
            <BoardMenu />
            <ButtonLink look="primary" to={{ search: `${done}`, hash }} preventScrollReset>
              {t("Done")}
            </ButtonLink>
          </>
        }
      >
        {t("Whatever you placed, named or decided stays as it is.")}
      </PageHead>
    </>
  );
}
