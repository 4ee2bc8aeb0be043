import { client, limits, type Schemas, useCreationKey, versioned } from "../api";
import { useChange } from "../changes";
import { inDays, today } from "../days";
import { Form } from "../form";
import { growthChanged } from "../goal";
import { useT } from "../i18n";
import { useNavigateIfHere } from "../layout/useNavigateIfHere";
import { Checkbox, Dialog, Options } from "../ui";
import { changeContact, changeTalk, contactShown } from "./changes";
import { type Contact, talkLimits } from "./types";
import { useWeeks } from "./useWeeks";

type Planned = Pick<Schemas["Talk"], "id" | "with" | "day"> &
  Partial<Pick<Schemas["Talk"], "start" | "minutes" | "person" | "linked">>;
type Props = {
  onClose: () => void;
  /** Adds points to the agenda before the page opens. */
  onPlanned?: (talkId: string) => Promise<unknown>;
} & (
  | {
      /** The meeting is with this person, alone or as the first of a series. */
      contact: Contact;
      talk?: never;
      minutes?: number;
    }
  | {
      /** Gets another day, and a reason. */
      talk: Planned;
      contact?: never;
      minutes?: never;
    }
);

const usualMinutes = 45;

/** Asks when a one-on-one is. */
export function TalkDialog({ contact, talk, minutes = usualMinutes, onClose, onPlanned }: Props) {
  const t = useT();
  const { change } = useChange();
  const { change: changeWish } = useChange({ optimistic: contactShown });
  const navigateIfHere = useNavigateIfHere();
  const creation = useCreationKey();
  const { seriesDays: before = 0 } = contact ?? {};
  const weeks = useWeeks(before);
  const first = {
    ...{ day: talk?.day ?? inDays(7), start: talk?.start ?? "" },
    ...{ minutes: talk?.minutes ?? minutes, series: String(before), reason: "", following: false },
  };
  type Said = typeof first;
  /** The other person sees the day on their link, and then why it is another one. */
  const isTold = (day: string) => !!talk?.person && !!talk.linked && day !== talk.day;
  const plan = async (of: Contact, { day, start, minutes, series }: Said) => {
    // First, because it may be done twice and a talk may not.
    const seriesDays = Number(series) || null;
    if (seriesDays !== (of.seriesDays ?? null)) await changeWish(changeContact(of, { seriesDays }));
    const body = { personId: of.person.id, day, minutes, ...(start && { start }) };
    const { value } = await versioned(
      client.POST("/api/talks", { params: creation.for(body), body }),
    );
    creation.done();
    await onPlanned?.(value.id);
    await growthChanged();
    onClose();
    await navigateIfHere(`/people/${of.person.id}?talk=${value.id}`);
  };
  const move = async (of: Planned, { series: _, start, reason, ...said }: Said) => {
    const told = isTold(said.day) && { changeReason: reason };
    await change(changeTalk(of, { ...said, start: start || null, reason: reason.trim(), ...told }));
    onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      heading={
        talk
          ? t("Reschedule the one-on-one with {{who}}", { who: talk.with })
          : t("Schedule a one-on-one with {{name}}", { name: contact?.person.name })
      }
    >
      <Form
        limits={limits.TalkChange}
        typed={talk ? `move.${talk.id}` : `plan.${contact?.person.id}`}
        start={first}
        onSave={(said) => (talk ? move(talk, said) : contact && plan(contact, said))}
        onLeave={onClose}
      >
        {({ Text, Minutes, Day, Select, Buttons }, { register, watch }) => (
          <>
            <Day name="day" label={t("Date")} min={today()} required={t("Choose a date.")} />
            <Text name="start" type="time" label={t("Time (optional)")} />
            <Minutes name="minutes" />
            {talk ? (
              <>
                <Text
                  name="reason"
                  label={t("Reason", { context: "meeting" })}
                  autoComplete="off"
                  maxLength={talkLimits.reason}
                  hint={
                    isTold(watch("day")) && t("{{name}} reads this on their link.", talk.person)
                  }
                  required={t("Add a few words, so you remember later.")}
                />
                <Checkbox className="row" {...register("following")}>
                  {t("Also reschedule the following ones")}
                </Checkbox>
              </>
            ) : (
              <Select
                name="series"
                label={t("Repeat every")}
                hint={t(
                  "When one ends, the next is scheduled. The series continues until you stop it.",
                )}
              >
                <option value={0}>{t("doesn’t repeat")}</option>
                <Options of={weeks.map(({ days, text }) => [days, text])} />
              </Select>
            )}
            <Buttons save={t(talk ? "Reschedule" : "Schedule")} cancel={t("Cancel")} />
          </>
        )}
      </Form>
    </Dialog>
  );
}
