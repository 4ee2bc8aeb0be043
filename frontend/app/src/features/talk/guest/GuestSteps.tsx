import { useMutation } from "@tanstack/react-query";
import { Check } from "lucide-react";
import { useState } from "react";
import { type Schemas, uuid } from "../../../shared/api";
import { sayDay, sayShortDay, today } from "../../../shared/days";
import { MovedDay } from "../../../shared/history";
import { useT } from "../../../shared/i18n";
import { ProblemNote } from "../../../shared/problems";
import { Checkbox, Icon, RowButton, TextField, tell, useFocusBack } from "../../../shared/ui";
import { GuestForm } from "./GuestForm";
import styles from "./guest.module.css";
import { changeGuestPoint, changeGuestStep } from "./queries";

type GuestStep = Schemas["GuestStep"];
type Of = { lead: string; secret: string; over: boolean };

/** Shows what one of the two does; the guest moves what is theirs. */
export function GuestSteps({ of, by, ...talk }: Of & { of: GuestStep[]; by: GuestStep["by"] }) {
  const t = useT();
  if (of.length === 0) return null;
  const title = by === "you" ? t("You promised") : t("{{name}} promised", { name: talk.lead });
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      <ul className={styles.list}>
        {of.map((step, at) =>
          step.id ? (
            <OwnStep key={step.id} step={step} id={step.id} {...talk} />
          ) : (
            // biome-ignore lint/suspicious/noArrayIndexKey: what is the lead's has no id here
            <li key={at}>
              <span className="voice" dir="auto">
                {step.text}
              </span>
              <span className={styles.state}>
                <State of={step} />
              </span>
              {!step.done && <MovedDay of={step.moved} />}
            </li>
          ),
        )}
      </ul>
    </section>
  );
}

function State({ of: { done, doneOn, dueOn } }: { of: GuestStep }) {
  const t = useT();
  if (done) {
    return (
      <>
        <Icon of={Check} />{" "}
        {doneOn ? t("done on {{day}}", { day: sayShortDay(doneOn) }) : t("done")}
      </>
    );
  }
  const day = dueOn && sayDay(dueOn);
  return day && (dueOn < today() ? t("was due on {{day}}", { day }) : t("by {{day}}", { day }));
}

/** Ticked, moved to another day, or told how it goes; the line stands on the agenda, under their name. */
function OwnStep({ step, id, secret, over }: Omit<Of, "lead"> & { step: GuestStep; id: string }) {
  const t = useT();
  const [open, setOpen] = useState(false);
  const opener = useFocusBack(open);
  const [day, setDay] = useState(step.dueOn ?? "");
  const [line, setLine] = useState("");
  const { text, done } = step;
  const change = useMutation({
    mutationFn: (to: { done: boolean }) => changeGuestStep(secret, { id, ...to }),
    onSuccess: (_, to) => tell(t(to.done ? "Done: “{{text}}”" : "Reopened", { text })),
  });
  const saying = useMutation({
    mutationFn: async () => {
      if (day && day !== step.dueOn) await changeGuestStep(secret, { id, dueOn: day });
      const said = line.replace(/\s+/g, " ").trim();
      if (said) {
        const about = t("“{{text}}”: {{line}}", { text, line: said }).slice(0, 500);
        await changeGuestPoint(secret, { id: uuid(), text: about });
      }
    },
    onSuccess: () => {
      setLine("");
      setOpen(false);
    },
  });
  return (
    <li>
      <Checkbox
        className={styles.tick}
        checked={change.isPending ? change.variables.done : done}
        onTick={(ticked) => change.mutate({ done: ticked })}
      >
        <span className="voice" dir="auto">
          {text}
        </span>
      </Checkbox>
      <span className={styles.state}>
        <State of={step} />{" "}
        {!done && !open && (
          <RowButton
            word={t("Say how it’s going")}
            about={text}
            ref={opener}
            onPress={() => setOpen(true)}
          />
        )}
      </span>
      {!done && <MovedDay of={step.moved} />}
      {open && (
        <GuestForm
          small
          look="primary"
          send={t("Save")}
          isPending={saying.isPending}
          onSend={saying.mutate}
          onCancel={() => setOpen(false)}
        >
          <TextField
            type="date"
            label={t("Date")}
            value={day}
            onChange={({ target }) => setDay(target.value)}
          />
          {!over && (
            <TextField
              label={t("How it’s going, in one line")}
              hint={t("It becomes an agenda item.")}
              dir="auto"
              maxLength={180}
              value={line}
              onChange={({ target }) => setLine(target.value)}
            />
          )}
          <ProblemNote error={saying.error} />
        </GuestForm>
      )}
      <ProblemNote error={change.error} />
    </li>
  );
}
