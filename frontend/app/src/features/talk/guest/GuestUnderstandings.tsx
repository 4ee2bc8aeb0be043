import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { limits, type Schemas } from "../../../shared/api";
import { sayShortDay } from "../../../shared/days";
import { Confirmed } from "../../../shared/history";
import { useT } from "../../../shared/i18n";
import { ProblemNote } from "../../../shared/problems";
import { Button, Section, TextArea, useFocusBack, Voice } from "../../../shared/ui";
import { GuestForm } from "./GuestForm";
import styles from "./guest.module.css";
import { changeGuestUnderstanding } from "./queries";
import { useGuestTyped } from "./useGuestTyped";

type Task = Schemas["UnderstoodTask"];
type Props = { of: Task[]; lead: string; secret: string };

/**
 * Shows what the guest understood of tasks about which the lead asked, and what the lead says to
 * it.
 */
export function GuestUnderstandings({ of, lead, secret }: Props) {
  const t = useT();
  if (of.length === 0) return null;
  return (
    <Section heading={t("Tell {{lead}} what you understood", { lead })}>
      <ul className={styles.understood}>
        {of.map((task) => (
          <Understanding key={task.id} task={task} lead={lead} secret={secret} />
        ))}
      </ul>
    </Section>
  );
}

function Understanding({ task, lead, secret }: { task: Task; lead: string; secret: string }) {
  const t = useT();
  const { id, state, text, correction, dueOn, sentOn, correctedOn, confirmedOn } = task;
  const [typed, keep, forget] = useGuestTyped(`understood.${id}`);
  const [writing, setWriting] = useState(typed !== "");
  const open = state === "asked" || writing;
  const opener = useFocusBack(writing);
  const change = useMutation({
    mutationFn: (said: { text: string } | { correction: string }) =>
      changeGuestUnderstanding(secret, { id, ...said }),
    onSuccess: (_, said) => {
      if ("text" in said) forget(typed);
      setWriting(false);
    },
  });
  const cancel = () => {
    keep("");
    setWriting(false);
  };
  const write = (first: string) => {
    if (!typed) keep(first);
    setWriting(true);
  };
  return (
    <li>
      <p>
        <b dir="auto">{task.task}</b>{" "}
        {dueOn && <span className="meta">{t("By {{day}}", { day: sayShortDay(dueOn) })}</span>}
      </p>
      {text && sentOn && (
        <Said who={t("You understood, {{day}}", { day: sayShortDay(sentOn) })}>{text}</Said>
      )}
      {correction && correctedOn && (
        <Said who={t("{{lead}} corrected, {{day}}", { lead, day: sayShortDay(correctedOn) })}>
          {correction}
        </Said>
      )}
      {confirmedOn && !open && <Confirmed on={confirmedOn} words={task.confirmedTask} />}
      {open ? (
        <GuestForm
          look="primary"
          send={t("Send to {{lead}}", { lead })}
          isPending={change.isPending}
          onSend={() => typed.trim() && change.mutate({ text: typed.trim() })}
          onCancel={writing && cancel}
        >
          <TextArea
            label={t("Here is what I understood")}
            hint={t("{{lead}} confirms or corrects it here.", { lead })}
            dir="auto"
            rows={5}
            maxLength={limits.GuestUnderstanding.text.maxLength}
            value={typed}
            onChange={({ target }) => keep(target.value)}
          />
        </GuestForm>
      ) : (
        <div className="row">
          {state === "corrected" && correction && (
            <Button
              small
              isPending={change.isPending}
              onPress={() => change.mutate({ correction })}
            >
              {t("Accept correction")}
            </Button>
          )}
          {state === "corrected" && (
            <Button small ref={opener} onPress={() => write("")}>
              {t("Reply")}
            </Button>
          )}
          {state === "sent" && (
            <Button small look="plain" ref={opener} onPress={() => write(text ?? "")}>
              {t("Edit")}
            </Button>
          )}
        </div>
      )}
      <ProblemNote error={change.error} />
    </li>
  );
}

export function Said({ who, children }: { who: string; children: string }) {
  return (
    <div className={styles.said}>
      <p className="meta">{who}</p>
      <Voice>{children}</Voice>
    </div>
  );
}
