import { useState } from "react";
import { useChange } from "../../../shared/changes";
import { changeEntry } from "../../../shared/goal";
import { useT } from "../../../shared/i18n";
import { ProblemNote, useProblemForm } from "../../../shared/problems";
import { Button, SelectField, TextArea, TextField } from "../../../shared/ui";
import styles from "../growth.module.css";
import { entryKinds, growthLimits, type LogEntry } from "../types";
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
  const { register, send, formState, failure } = useProblemForm({
    defaultValues: { text, kind, day },
  });
  const { errors, isSubmitting } = formState;
  const save = send(async (said) => {
    const moved = about === before ? {} : { goalId: null, thread: null, ...hangsOn(about) };
    await change(changeEntry(entry, { ...said, ...moved }), { said: t("Entry changed") });
    onDone();
  });
  return (
    <form
      className={styles.stepForm}
      noValidate
      onSubmit={save}
      onKeyDown={({ key }) => key === "Escape" && onDone()}
    >
      <TextArea
        label={t("Entry")}
        error={errors.text?.message}
        dir="auto"
        autoFocus
        maxLength={growthLimits.entry}
        {...register("text")}
      />
      <div className={styles.howLong}>
        <SelectField label={t("Entry type")} {...register("kind")}>
          {(kind === "touch" || kind === "chance" ? [...entryKinds, kind] : entryKinds).map(
            (each) => (
              <option key={each} value={each}>
                {t(entryKindLabels[each])}
              </option>
            ),
          )}
        </SelectField>
        <TextField type="date" label={t("Date")} error={errors.day?.message} {...register("day")} />
      </div>
      <SelectField label={t("For")} value={about} onChange={({ target }) => setAbout(target.value)}>
        {abouts.map((each) => (
          <option key={each.value} value={each.value}>
            {each.text}
          </option>
        ))}
      </SelectField>
      <ProblemNote error={failure} />
      <div className="row">
        <Button small look="primary" type="submit" isPending={isSubmitting}>
          {t("Save")}
        </Button>
        <Button small look="plain" onPress={onDone}>
          {t("Cancel")}
        </Button>
      </div>
    </form>
  );
}
