import { useState } from "react";
import type { Schemas } from "../../../shared/api";
import { changeLater, useChange } from "../../../shared/changes";
import { inMonths, today } from "../../../shared/days";
import { formatList, useT } from "../../../shared/i18n";
import { ProblemNote, useProblemForm } from "../../../shared/problems";
import { type Contact, changeContact, contactShown, talkLimits } from "../../../shared/talk";
import { Button, Dialog, FieldMessage, SelectField, TextField, tell } from "../../../shared/ui";
import type { Person } from "../launchRules";
import personStyles from "../person/person.module.css";
import { useWeeks } from "../person/useWeeks";

/** In days. */
const usualRhythm = 14;

type Props = { people: Person[]; contacts: Contact[] };

/** Who matters for a priority until a day; when that is over, the page asks again. */
export function Season({ people, contacts }: Props) {
  const t = useT();
  const [open, setOpen] = useState<"new" | "again">();
  const over = contacts.filter(({ seasonOver }) => seasonOver);
  const { changeAll, error } = useChangeAll();
  const end = (fields: Schemas["ContactChange"]) => void changeAll(over, fields).catch(() => {});
  const names = formatList(over.map(({ person }) => person.name));
  const reasons = [...new Set(over.flatMap(({ why }) => why ?? []))];
  return (
    <div className={personStyles.season}>
      {over.length > 0 && (
        <div className="tint">
          <p>
            {t(
              "The contact period for {{names}} has ended (priority: {{why}}). Are they still important for it?",
              {
                count: over.length,
                names,
                why: reasons.length > 0 ? formatList(reasons) : t("none given"),
              },
            )}
          </p>
          <div className="row">
            <Button small onPress={() => setOpen("again")}>
              {t("Extend")}
            </Button>
            <Button small look="plain" onPress={() => end({ until: null })}>
              {t("Keep with no end date")}
            </Button>
            <Button
              small
              look="plain"
              onPress={() => end({ rhythmDays: null, why: null, until: null })}
            >
              {t("Remove frequency")}
            </Button>
          </div>
          <ProblemNote error={error} />
        </div>
      )}
      <Button small look="plain" onPress={() => setOpen("new")}>
        {t("Who matters most right now?")}
      </Button>
      {open && (
        <SeasonForm
          people={people}
          contacts={contacts}
          chosen={open === "again" ? over.map(({ person }) => person.id) : []}
          why={open === "again" ? (reasons[0] ?? "") : ""}
          onClose={() => setOpen(undefined)}
        />
      )}
    </div>
  );
}

/** The same for several people, taken back together. */
function useChangeAll() {
  const t = useT();
  const { change, error } = useChange({ optimistic: contactShown });
  const changeAll = async (contacts: Contact[], fields: Schemas["ContactChange"]) => {
    const wishes = contacts.map((contact) => changeContact(contact, fields));
    await Promise.all(wishes.map((wish) => change(wish)));
    tell(
      t("Contact frequency of one person changed | Contact frequency of {{words}} people changed", {
        count: contacts.length,
      }),
      () => {
        for (const { was = {}, fields = {}, ...wish } of wishes) {
          const back = { ...wish, fields: was, was: fields };
          void changeLater({ ...back, optimistic: contactShown(back) });
        }
      },
    );
  };
  return { changeAll, error };
}

type FormProps = Props & { chosen: string[]; why: string; onClose: () => void };

function SeasonForm({ people, contacts, chosen, why, onClose }: FormProps) {
  const t = useT();
  const { changeAll } = useChangeAll();
  const weeks = useWeeks(undefined);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set(chosen));
  const [missing, setMissing] = useState(false);
  const { register, send, discard, formState, failure } = useProblemForm({
    defaultValues: { why, until: inMonths(3), rhythmDays: usualRhythm },
    typed: chosen.length > 0 ? "season.again" : "season",
  });
  const { errors, isSubmitting } = formState;
  const save = send(async (said) => {
    setMissing(ticked.size === 0);
    if (ticked.size === 0) return;
    const body = { why: said.why.trim(), until: said.until, rhythmDays: said.rhythmDays };
    const of = people.filter(({ id }) => ticked.has(id));
    const known = new Map(contacts.map((contact) => [contact.person.id, contact]));
    await changeAll(
      of.map((person) => known.get(person.id) ?? { person, overdueDays: 0 }),
      body,
    );
    onClose();
  });
  const toggle = (id: string) => {
    const next = new Set(ticked);
    if (!next.delete(id)) next.add(id);
    setTicked(next);
  };
  return (
    <Dialog open onClose={onClose} heading={t("Who matters most right now?")}>
      <form className="field" onSubmit={save} noValidate style={{ gap: "var(--s-4)" }}>
        <p className="note">
          {t(
            "Some people matter more than usual for a priority. Set how often to be in touch, and until when. Then you’re asked again.",
          )}
        </p>
        <TextField
          label={t("Priority")}
          autoComplete="off"
          dir="auto"
          maxLength={talkLimits.reason}
          error={errors.why?.message}
          {...register("why", {
            validate: (text) => text.trim() !== "" || t("Name the priority."),
          })}
        />
        <TextField
          type="date"
          label={t("Until")}
          min={today()}
          error={errors.until?.message}
          {...register("until", { required: t("Choose an end date.") })}
        />
        <SelectField
          label={t("Contact each of them every")}
          {...register("rhythmDays", { valueAsNumber: true })}
        >
          {weeks.map(({ days, text }) => (
            <option key={days} value={days}>
              {text}
            </option>
          ))}
        </SelectField>
        <fieldset>
          <legend>{t("People")}</legend>
          <div className={personStyles.who}>
            {people.map(({ id, name }) => (
              <label key={id}>
                <input type="checkbox" checked={ticked.has(id)} onChange={() => toggle(id)} />
                {name}
              </label>
            ))}
          </div>
        </fieldset>
        <FieldMessage text={missing ? t("Choose at least one person.") : undefined} />
        <ProblemNote error={failure} />
        <div className="row">
          <Button look="primary" type="submit" isPending={isSubmitting}>
            {ticked.size === 0
              ? t("Set contact frequency")
              : t("Set for {{count}} person | Set for {{count}} people", { count: ticked.size })}
          </Button>
          <Button onPress={() => discard(onClose)}>{t("Cancel")}</Button>
        </div>
      </form>
    </Dialog>
  );
}
