import { Plus, Redo2, Undo2 } from "lucide-react";
import { useState } from "react";
import { uuid } from "../../../shared/api";
import { useStrings } from "../../../shared/i18n";
import { Crumb, PageHead } from "../../../shared/layout";
import { Button, ButtonLink, Icon } from "../../../shared/ui";
import { redo, undo } from "./actions";
import { BoardMenu } from "./BoardMenu";
import styles from "./board.module.css";
import { useBoard, useDesk } from "./desk";
import { NameForm } from "./RenameForm";
import { SaveState, SaveTrouble } from "./SaveState";
import { boardStrings } from "./strings";
import { useHeading } from "./useHeading";

/** What was found, what to do next, and what can be done on the whole board. */
export function Head() {
  const say = useStrings(boardStrings);
  const sheet = useBoard((view) => view.sheet);
  const material = useBoard((view) => view.material);
  const [naming, setNaming] = useState(false);
  const { heading, lede } = useHeading(sheet, material);
  const { title } = material.board;
  return (
    <>
      <Crumb way={[{ to: "/themes", name: say("understand") }]} here={title} />
      <PageHead heading={heading} title={title} actions={<Steps onNew={() => setNaming(true)} />}>
        {lede}
      </PageHead>
      <SaveTrouble />
      {naming && <NewTheme onDone={() => setNaming(false)} />}
    </>
  );
}

function Steps({ onNew }: { onNew: () => void }) {
  const say = useStrings(boardStrings);
  const desk = useDesk();
  const before = useBoard((view) => view.undo);
  const after = useBoard((view) => view.redo);
  const { id } = useBoard((view) => view.material).board;
  return (
    <div className={`row no-print ${styles.steps}`}>
      <SaveState />
      <Button
        look="plain"
        isDisabled={!before}
        {...(before && { "aria-label": say("undo.what", { what: say(`kind.${before}`) }) })}
        onPress={() => undo(desk)}
      >
        <Icon of={Undo2} /> {say("undo")}
      </Button>
      <Button
        look="plain"
        isDisabled={!after}
        {...(after && { "aria-label": say("redo.what", { what: say(`kind.${after}`) }) })}
        onPress={() => redo(desk)}
      >
        <Icon of={Redo2} /> {say("redo")}
      </Button>
      <Button onPress={onNew}>
        <Icon of={Plus} /> {say("new-theme")}
      </Button>
      <ButtonLink to={`/themes/${id}/publish`}>{say("tell")}</ButtonLink>
      <BoardMenu />
    </div>
  );
}

/** A theme of the lead's own, empty. */
function NewTheme({ onDone }: { onDone: () => void }) {
  const say = useStrings(boardStrings);
  const { store } = useDesk();
  return (
    <div className={styles.fresh}>
      <NameForm
        name=""
        action={say("new-theme.go")}
        onCancel={onDone}
        onName={(name) => {
          store.change({ kind: "add-theme", themeId: uuid(), name, statementIds: [] });
          onDone();
        }}
      />
    </div>
  );
}
