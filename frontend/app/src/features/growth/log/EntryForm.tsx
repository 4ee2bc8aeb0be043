import { useState } from "react";
import { limits } from "../../../shared/api";
import { useChange } from "../../../shared/changes";
import { Form } from "../../../shared/form";
import { changeEntry } from "../../../shared/goal";
import { useT } from "../../../shared/i18n";
import { Options, SelectField } from "../../../shared/ui";
import styles from "../growth.module.css";
import { entryKinds, type LogEntry } from "../types";
import { aboutClause, aboutGoal, hangsOn, useAbouts } from "./about";
import { entryKindLabels } from "./labels";

const aboutOf = ({ goalId, thread }: LogEntry) =>
  goalId ? aboutGoal(goalId) : thread?.kind === "clause" ? aboutClause(thread.key) : "";

/** Changes a line in its place. */
export function EntryForm({ entry, onDone }: { entry: LogEntry; onDone: () => void }) {
  const t = useT();
  const before = aboutOf(entry);
  const [about, setAbout] = useState(before);
  const abouts = useAbouts(about);
  const { change } = useChange();
  const { text, kind, day } = entry;
  const kinds = kind === "touch" || kind === "chance" ? [...entryKinds, kind] : entryKinds;
  return (
    <Form
      className={styles.stepForm}
      limits={limits.EntryChange}
      start={{ text, kind, day }}
      onSave={async (said) => {
        const moved = about === before ? {} : { goalId: null, thread: null, ...hangsOn(about) };
        await change(changeEntry(entry, { ...said, ...moved }), { said: t("Entry changed") });
        onDone();
      }}
      onLeave={onDone}
      escapes
    >
      {({ Lines, Select, Day, Buttons }) => (
        <>
          <Lines name="text" label={t("Entry")} autoFocus />
          <div className={styles.howLong}>
            <Select name="kind" label={t("Entry type")}>
              <Options of={kinds.map((each) => [each, t(entryKindLabels[each])])} />
            </Select>
            <Day name="day" label={t("Date")} />
          </div>
          <SelectField
            label={t("For")}
            value={about}
            onChange={({ target }) => setAbout(target.value)}
          >
            <Options of={abouts.map((each) => [each.value, each.text])} />
          </SelectField>
          <Buttons small save={t("Save")} cancel={t("Cancel")} />
        </>
      )}
    </Form>
  );
}
