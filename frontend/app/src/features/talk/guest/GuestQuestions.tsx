import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { limits, type Schemas, slugOf } from "../../../shared/api";
import { sayShortDay } from "../../../shared/days";
import { Confirmed } from "../../../shared/history";
import { msg, useT } from "../../../shared/i18n";
import { ProblemNote } from "../../../shared/problems";
import { Button, Section, TextArea, useFocusBack, Voice } from "../../../shared/ui";
import { GuestForm } from "./GuestForm";
import styles from "./guest.module.css";
import { changeGuestQuestion } from "./queries";
import { useGuestTyped } from "./useGuestTyped";

type Question = Schemas["PersonQuestion"];
type Props = { of: Question[]; lead: string; secret: string };

/** Shows what the lead asks the guest about single things: first what waits for an answer. */
export function GuestQuestions({ of, lead, secret }: Props) {
  const t = useT();
  if (of.length === 0) return null;
  const all = [...of].sort((a, b) => Number(b.waiting) - Number(a.waiting));
  const next = all[0]?.waiting ? all[0] : undefined;
  return (
    <Section heading={t("Asked of you")}>
      <ul className={styles.understood}>
        {all.map((question) => (
          <AskedQuestion
            key={question.id}
            {...{ question, lead, secret }}
            isNext={question === next}
          />
        ))}
      </ul>
    </Section>
  );
}

const aboutLabels = {
  clause: msg("About a clause of the agreement, asked on {{day}}"),
  responsibility: msg("About a responsibility in {{lead}}’s role, asked on {{day}}"),
  task: msg("About a promise or task, asked on {{day}}"),
  goal: msg("About a goal of {{lead}}, asked on {{day}}"),
  record: msg("About something {{lead}} wrote down, asked on {{day}}"),
};

type AskedProps = Omit<Props, "of"> & { question: Question; isNext: boolean };

function AskedQuestion({ question, lead, secret, isNext }: AskedProps) {
  const t = useT();
  const { id, about, words, text, askedOn, waiting, answer, answeredOn, reply, repliedOn } =
    question;
  const { confirmedOn } = question;
  const [typed, keep, forget] = useGuestTyped(`question.${id}`);
  const [writing, setWriting] = useState(typed !== "");
  const open = waiting || writing;
  const opener = useFocusBack(writing);
  const change = useMutation({
    mutationFn: (said: string) => changeGuestQuestion(secret, { id, text: said.trim() }),
    onSuccess: (_, said) => {
      forget(said);
      setWriting(false);
    },
  });
  const cancel = () => {
    keep("");
    setWriting(false);
  };
  const removed = slugOf(change.error) === "question-removed";
  return (
    <li>
      <p className="meta">{t(aboutLabels[about.kind], { lead, day: sayShortDay(askedOn) })}</p>
      <p>
        <b dir="auto">{words}</b>
      </p>
      <Voice>{text}</Voice>
      {answer && answeredOn && (
        <Said who={t("You answered, {{day}}", { day: sayShortDay(answeredOn) })}>{answer}</Said>
      )}
      {reply && repliedOn && (
        <Said who={t("{{lead}} replied, {{day}}", { lead, day: sayShortDay(repliedOn) })}>
          {reply}
        </Said>
      )}
      {confirmedOn && !open && <Confirmed on={confirmedOn} words={question.wordsBefore} />}
      {open ? (
        <GuestForm
          {...(isNext && { look: "primary" })}
          send={t("Send answer")}
          isPending={change.isPending}
          onSend={() => typed.trim() && change.mutate(typed)}
          onCancel={!waiting && cancel}
        >
          <TextArea
            label={t("Your answer")}
            hint={t("{{lead}} reads it under your name.", { lead })}
            dir="auto"
            rows={4}
            maxLength={limits.GuestAnswerToQuestion.text.maxLength}
            value={typed}
            onChange={({ target }) => keep(target.value)}
          />
        </GuestForm>
      ) : (
        !reply &&
        !confirmedOn && (
          <div className="row">
            <Button
              small
              look="plain"
              ref={opener}
              onPress={() => {
                if (!typed) keep(answer ?? "");
                setWriting(true);
              }}
            >
              {t("Edit")}
            </Button>
          </div>
        )
      )}
      <ProblemNote error={change.error} />
      {removed && (
        <p className="note">
          {t("Your words are still in the field above. Copy them if you need them.")}
        </p>
      )}
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
