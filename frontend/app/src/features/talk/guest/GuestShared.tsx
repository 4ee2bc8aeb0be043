import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { limits, type Schemas } from "../../../shared/api";
import { sayShortDay } from "../../../shared/days";
import { formatShortDay, inLanguage, useT } from "../../../shared/i18n";
import { ProblemNote } from "../../../shared/problems";
import { useAnswerWords } from "../../../shared/situation";
import {
  Button,
  Options,
  Section,
  SelectField,
  TextArea,
  TextField,
  useFocusBack,
} from "../../../shared/ui";
import { GuestForm } from "./GuestForm";
import { Said } from "./GuestQuestions";
import styles from "./guest.module.css";
import { changeGuestAnswer } from "./queries";
import { useGuestTyped } from "./useGuestTyped";

type Answer = Schemas["GuestAnswer"];
type Props = { of: Answer[]; lead: string; secret: string };

/** Shows what the lead shares of what they wrote down, and what the guest answers to it. */
export function GuestShared({ of, lead, secret }: Props) {
  const t = useT();
  if (of.length === 0) return null;
  return (
    <Section heading={t("What {{lead}} shares with you", { lead })}>
      <ul className={styles.understood}>
        {of.map((each) => (
          <SharedAnswer key={each.id + each.question.key} of={each} lead={lead} secret={secret} />
        ))}
      </ul>
    </Section>
  );
}

function SharedAnswer({ of, lead, secret }: Omit<Props, "of"> & { of: Answer }) {
  const t = useT();
  const say = useAnswerWords();
  const { id, question, text, writtenOn, reply, sentAt } = of;
  const { key: field } = question;
  const [typed, keep, forget] = useGuestTyped(`answer.${id}.${field}`);
  const [writing, setWriting] = useState(typed !== "");
  const opener = useFocusBack(writing);
  const change = useMutation({
    mutationFn: (said: string) => changeGuestAnswer(secret, { id, field, text: said.trim() }),
    onSuccess: (_, said) => {
      forget(said);
      setWriting(false);
    },
  });
  const cancel = () => {
    keep("");
    setWriting(false);
  };
  const asked = question.other === "answer";
  return (
    <li>
      <p dir="auto">
        <b>{inLanguage(question.label)}</b>
      </p>
      {text && writtenOn && (
        <Said who={t("{{lead}} wrote, {{day}}", { lead, day: sayShortDay(writtenOn) })}>
          {say(question, text)}
        </Said>
      )}
      {reply && sentAt && (
        <Said who={t("You answered, {{day}}", { day: formatShortDay(sentAt) })}>
          {say(question, reply)}
        </Said>
      )}
      {asked && (!reply || writing) && (
        <GuestForm
          send={t("Send to {{lead}}", { lead })}
          isPending={change.isPending}
          onSend={() => typed.trim() && change.mutate(typed)}
          onCancel={Boolean(reply) && cancel}
        >
          <Field question={question} value={typed} lead={lead} onChange={keep} />
        </GuestForm>
      )}
      {asked && reply && !writing && (
        <div className="row">
          <Button
            small
            look="plain"
            ref={opener}
            onPress={() => {
              keep(reply);
              setWriting(true);
            }}
          >
            {t("Edit")}
          </Button>
        </div>
      )}
      <ProblemNote error={change.error} />
    </li>
  );
}

type FieldProps = {
  question: Answer["question"];
  value: string;
  lead: string;
  onChange: (text: string) => void;
};

const highest: Partial<Record<Answer["question"]["kind"], number>> = {
  ...{ number: 10, minutes: 1440, period: 400 },
};

function Field({ question, value, lead, onChange }: FieldProps) {
  const t = useT();
  const { kind, choices = [], unit, least = 0, most } = question;
  const known = {
    ...{ label: t("Your answer"), value, dir: "auto" as const },
    hint: t("{{lead}} reads it. Then you see what {{lead}} answered, if anything.", { lead }),
    onChange: ({ target }: { target: { value: string } }) => onChange(target.value),
  };
  const maxLength = limits.GuestAnswerDraft.text.maxLength;
  if (kind === "text") return <TextArea {...known} rows={3} maxLength={maxLength} />;
  if (kind === "line") return <TextField {...known} maxLength={maxLength} />;
  if (kind === "day") return <TextField {...known} type="date" />;
  if (kind === "amount") {
    const label = unit ? t("Your answer ({{unit}})", { unit: inLanguage(unit) }) : known.label;
    return <TextField {...known} {...{ label, min: least, max: most }} type="number" step="any" />;
  }
  if (highest[kind]) return <TextField {...known} type="number" min={1} max={highest[kind]} />;
  const yesNo = [
    { key: "yes", word: t("Yes") },
    { key: "no", word: t("No") },
  ];
  const all = choices.map(({ key, name }) => ({ key, word: inLanguage(name) }));
  return (
    <SelectField {...known}>
      <option value="">{t("Choose an answer")}</option>
      <Options of={(kind === "yes-no" ? yesNo : all).map(({ key, word }) => [key, word])} />
    </SelectField>
  );
}
