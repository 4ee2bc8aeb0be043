import { useQuery } from "@tanstack/react-query";
import { type FormEvent, type ReactNode, useEffect, useId, useState } from "react";
import { peopleQuery, type Schemas } from "../../../shared/api";
import { changeLater, useChange } from "../../../shared/changes";
import { mondayOf, plusDays, today } from "../../../shared/days";
import { formatWeekday, useT } from "../../../shared/i18n";
import { useMinutes } from "../../../shared/minutes";
import { ProblemNote } from "../../../shared/problems";
import { isShortcut } from "../../../shared/shortcuts";
import {
  addBlock,
  blockName,
  causeLabels,
  causes,
  changeBlock,
  isPlanned,
  removeBlock,
  restoreBlock,
  type TimeBlock,
} from "../../../shared/task";
import {
  Button,
  Cancel,
  Dialog,
  MinutesField,
  Options,
  RowButton,
  SelectField,
} from "../../../shared/ui";

import type { WeekPlan } from "../queries";
import styles from "./plan.module.css";

type Cause = Schemas["TimeCause"];

/** Time that was not planned, in one row: minutes, what it was lost to, and for a rescue whom. */
export function UnplannedForm({
  week,
  onAdd,
  children,
}: {
  week: string;
  onAdd?: (minutes: number) => void;
  /** Stands beside the button. */
  children?: ReactNode;
}) {
  const t = useT();
  const said = useMinutes();
  const [minutes, setMinutes] = useState("30");
  const [cause, setCause] = useState<Cause>("incident");
  const [personId, setPersonId] = useState("");
  const { data: people = [] } = useQuery({ ...peopleQuery, enabled: cause === "rescue" });
  const { change, error } = useChange();
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    const time = Number(minutes);
    const now = today();
    // Of an earlier week nobody asks the day.
    const day = mondayOf(now) === week ? { day: now } : {};
    const whom = cause === "rescue" && personId ? { personId } : {};
    void change(addBlock({ week, ...day, ...whom, minutes: time, spent: time, cause }), {
      said: t("{{minutes}} noted", { minutes: said(time) }),
    });
    onAdd?.(time);
  };
  return (
    <form className={styles.lost} onSubmit={onSubmit}>
      <MinutesField
        min={5}
        max={1440}
        required
        value={minutes}
        onChange={({ target }) => setMinutes(target.value)}
      />
      <SelectField
        label={t("What it was lost to")}
        value={cause}
        onChange={({ target }) => setCause(target.value as Cause)}
      >
        <Options of={causes.map((each) => [each, t(causeLabels[each])])} />
      </SelectField>
      {cause === "rescue" && (
        <SelectField
          label={t("Whom did you help?")}
          value={personId}
          onChange={({ target }) => setPersonId(target.value)}
        >
          <option value="">{t("Someone else")}</option>
          <Options of={people.map(({ id, name }) => [id, name])} />
        </SelectField>
      )}
      <Button type="submit">{t("Add")}</Button>
      {children}
      <ProblemNote error={error} />
    </form>
  );
}

/** Shows what was not planned this week, and what each was lost to. */
export function UnplannedRows({
  plan: { week, blocks },
  className,
}: {
  plan: WeekPlan;
  className: string | undefined;
}) {
  const t = useT();
  const minutes = useMinutes();
  const { change, error } = useChange();
  const lost = blocks.filter((block) => !isPlanned(block));
  return (
    <>
      <UnplannedForm week={week} />
      {lost.length > 0 && (
        <ul className={className}>
          {lost.map((block) => {
            const name = blockName(t, block);
            const meta = [
              minutes(block.minutes),
              block.person?.name,
              block.day && formatWeekday(block.day, "UTC"),
            ]
              .filter(Boolean)
              .join(", ");
            return (
              <li key={block.id}>
                <div>
                  <b>{name}</b>
                  <p className="meta">{meta}</p>
                </div>
                <div>
                  <RowButton
                    word={t("Remove")}
                    about={`${name}, ${meta}`}
                    onPress={() =>
                      void change(removeBlock(block, false), {
                        said: t("Removed"),
                        undo: () => changeLater(restoreBlock(block)),
                      })
                    }
                  />
                </div>
              </li>
            );
          })}
        </ul>
      )}
      <ProblemNote error={error} />
    </>
  );
}

/** `I`: what interrupts is noted, and one block makes room for it. */
export function Interrupted({ plan }: { plan: WeekPlan }) {
  const t = useT();
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!isShortcut(event, "i")) return;
      event.preventDefault();
      setOpen(true);
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
  return (
    <>
      <Button small look="plain" onPress={() => setOpen(true)}>
        {t("Interrupted (I)")}
      </Button>
      {open && <InterruptedDialog plan={plan} onClose={() => setOpen(false)} />}
    </>
  );
}

function InterruptedDialog({ plan, onClose }: { plan: WeekPlan; onClose: () => void }) {
  const t = useT();
  const id = useId();
  const now = today();
  const ahead = plan.blocks.filter(
    (block) => isPlanned(block) && block.spent === undefined && block.day && block.day >= now,
  );
  const [gives, setGives] = useState(ahead[0]?.id ?? "");
  const { change } = useChange();
  const giveWay = (block: TimeBlock, minutes: number) => {
    const rest = block.minutes - minutes;
    const fields = rest >= 5 ? { minutes: rest } : { day: null, start: null };
    void change(changeBlock(block, fields));
  };
  return (
    <Dialog open onClose={onClose} heading={t("Interrupted")}>
      <div className="form" aria-describedby={id}>
        <p className="note" id={id}>
          {t("The block that gives way gets shorter, or loses its day. Its task stays.")}
        </p>
        {ahead.length > 0 && (
          <SelectField
            label={t("Which block gives way?")}
            value={gives}
            onChange={({ target }) => setGives(target.value)}
          >
            <option value="">{t("None")}</option>
            <Options
              of={ahead.map((block) => [
                block.id,
                [block.day && formatWeekday(block.day, "UTC"), block.start, blockName(t, block)]
                  .filter(Boolean)
                  .join(" "),
              ])}
            />
          </SelectField>
        )}
        <UnplannedForm
          week={plan.week}
          onAdd={(minutes) => {
            const block = ahead.find((each) => each.id === gives);
            if (block) giveWay(block, minutes);
            onClose();
          }}
        >
          <Cancel />
        </UnplannedForm>
      </div>
    </Dialog>
  );
}

/** Tells whether the week is the present one, in which interruptions can be recorded. */
export const isRunning = (week: string) => week <= today() && today() < plusDays(week, 7);
