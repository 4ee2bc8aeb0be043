import { Plus, Redo2, Undo2 } from "lucide-react";
import { type RefObject, useState } from "react";
import { useT } from "../../../shared/i18n";
import { Crumb, PageHead } from "../../../shared/layout";
import { Button, ButtonLink, Icon, useFocusBack } from "../../../shared/ui";
import { stepKindLabels } from "../labels";
import { BoardDownloads } from "./BoardDownloads";
import { BoardMenu } from "./BoardMenu";
import { BoardSaveState } from "./BoardSaveState";
import styles from "./board.module.css";
import { addTheme, redo, undo } from "./editor/actions";
import { useBoard, useEditor } from "./editor/boardEditor";
import { NameForm } from "./RenameForm";
import { useBoardHeading } from "./useBoardHeading";

/** What was found, what to do next, and what can be done on the whole board. */
export function Head() {
  const t = useT();
  const sheet = useBoard((view) => view.sheet);
  const material = useBoard((view) => view.material);
  const [naming, setNaming] = useState(false);
  const back = useFocusBack(naming);
  const { heading, lede } = useBoardHeading(sheet, material);
  const title = useBoard(({ board }) => board.title);
  return (
    <>
      <Crumb way={[{ to: "/surveys", name: t("Ask") }]} here={title} />
      <PageHead
        heading={heading}
        title={title}
        across
        actions={<Steps onNew={() => setNaming(true)} naming={back} />}
      >
        {lede}
      </PageHead>
      {naming && <NewTheme onDone={() => setNaming(false)} />}
    </>
  );
}

type StepsProps = { onNew: () => void; naming: RefObject<HTMLButtonElement | null> };

function Steps({ onNew, naming }: StepsProps) {
  const t = useT();
  const editor = useEditor();
  const before = useBoard((view) => view.undo);
  const after = useBoard((view) => view.redo);
  return (
    <div className={`row no-print ${styles.steps}`}>
      <BoardSaveState />
      <span className={styles.together}>
        <Button
          look="plain"
          isDisabled={!before}
          {...(before && {
            "aria-label": t("Undo: {{what}}", { what: t(stepKindLabels[before]) }),
          })}
          onPress={() => undo(editor)}
        >
          <Icon of={Undo2} /> {t("Undo")}
        </Button>
        <Button
          look="plain"
          isDisabled={!after}
          {...(after && { "aria-label": t("Redo: {{what}}", { what: t(stepKindLabels[after]) }) })}
          onPress={() => redo(editor)}
        >
          <Icon of={Redo2} /> {t("Redo")}
        </Button>
      </span>
      <Button ref={naming} onPress={onNew}>
        <Icon of={Plus} /> {t("New theme")}
      </Button>
      <span className={styles.together}>
        <ButtonLink to={`/themes/${editor.store.id}/publish`}>{t("Publish decisions")}</ButtonLink>
        <BoardDownloads />
        <BoardMenu />
      </span>
    </div>
  );
}

/** A theme of the lead's own, empty. */
function NewTheme({ onDone }: { onDone: () => void }) {
  const t = useT();
  const editor = useEditor();
  return (
    <div className={styles.fresh}>
      <NameForm
        name=""
        action={t("Add theme")}
        onCancel={onDone}
        onName={(name) => addTheme(editor, name, onDone)}
      />
    </div>
  );
}
