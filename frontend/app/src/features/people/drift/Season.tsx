import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { inMonths, today } from "../../../shared/days";
import { formatList, useStrings } from "../../../shared/i18n";
import { ProblemNote, useProblemForm } from "../../../shared/problems";
import { type Contact, changeContact, most } from "../../../shared/talk";
import { Button, Dialog, FieldFault, SelectField, TextField } from "../../../shared/ui";
import type { Person } from "../launchRules";
import personStyles from "../person/person.module.css";
import { useWeeks } from "../person/useWeeks";
import { driftStrings } from "./strings";

/** In days. */
const usualRhythm = 14;

type Props = { people: Person[]; contacts: Contact[] };

/** Who matters for a priority until a day; when that is over, the page asks again. */
export function Season({ people, contacts }: Props) {
  const say = useStrings(driftStrings);
  const [open, setOpen] = useState<"new" | "again">();
  const over = contacts.filter(({ seasonOver }) => seasonOver);
  const ending = useMutation({
    mutationFn: async (body: Parameters<typeof changeContact>[1]) => {
      for (const { person } of over) await changeContact(person.id, body);
    },
  });
  const names = formatList(over.map(({ person }) => person.name));
  const reasons = [...new Set(over.flatMap(({ why }) => why ?? []))];
  return (
    <div className={personStyles.season}>
      {over.length > 0 && (
        <div className="tint">
          <p>
            {say("season.over", {
              count: over.length,
              names,
              why: reasons.length > 0 ? formatList(reasons) : say("season.no-why"),
            })}
          </p>
          <div className="row">
            <Button small onPress={() => setOpen("again")}>
              {say("season.again")}
            </Button>
            <Button
              small
              look="plain"
              isPending={ending.isPending}
              onPress={() => ending.mutate({ until: null })}
            >
              {say("season.keep")}
            </Button>
            <Button
              small
              look="plain"
              isPending={ending.isPending}
              onPress={() => ending.mutate({ rhythmDays: null, why: null, until: null })}
            >
              {say("season.end")}
            </Button>
          </div>
          <ProblemNote error={ending.error} />
        </div>
      )}
      <Button small look="plain" onPress={() => setOpen("new")}>
        {say("season")}
      </Button>
      {open && (
        <SeasonForm
          people={people}
          chosen={open === "again" ? over.map(({ person }) => person.id) : []}
          why={open === "again" ? (reasons[0] ?? "") : ""}
          onClose={() => setOpen(undefined)}
        />
      )}
    </div>
  );
}

type FormProps = { people: Person[]; chosen: string[]; why: string; onClose: () => void };

function SeasonForm({ people, chosen, why, onClose }: FormProps) {
  const say = useStrings(driftStrings);
  const weeks = useWeeks(undefined);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set(chosen));
  const [missing, setMissing] = useState(false);
  const { register, send, formState, failure } = useProblemForm({
    defaultValues: { why, until: inMonths(3), rhythmDays: usualRhythm },
  });
  const { errors, isSubmitting } = formState;
  const save = send(async (said) => {
    setMissing(ticked.size === 0);
    if (ticked.size === 0) return;
    const body = { why: said.why.trim(), until: said.until, rhythmDays: said.rhythmDays };
    for (const personId of ticked) await changeContact(personId, body);
    onClose();
  });
  const toggle = (id: string) => {
    const next = new Set(ticked);
    if (!next.delete(id)) next.add(id);
    setTicked(next);
  };
  return (
    <Dialog open onClose={onClose} heading={say("season")}>
      <form className="field" onSubmit={save} noValidate style={{ gap: "var(--s-4)" }}>
        <p className="note">{say("season.text")}</p>
        <TextField
          label={say("season.why")}
          autoComplete="off"
          dir="auto"
          maxLength={most.reason}
          error={errors.why?.message}
          {...register("why", {
            validate: (text) => text.trim() !== "" || say("season.why.missing"),
          })}
        />
        <TextField
          type="date"
          label={say("season.until")}
          min={today()}
          error={errors.until?.message}
          {...register("until", { required: say("season.until.missing") })}
        />
        <SelectField
          label={say("season.rhythm")}
          {...register("rhythmDays", { valueAsNumber: true })}
        >
          {weeks.map(({ days, text }) => (
            <option key={days} value={days}>
              {text}
            </option>
          ))}
        </SelectField>
        <fieldset>
          <legend>{say("season.who")}</legend>
          <div className={personStyles.who}>
            {people.map(({ id, name }) => (
              <label key={id}>
                <input type="checkbox" checked={ticked.has(id)} onChange={() => toggle(id)} />
                {name}
              </label>
            ))}
          </div>
        </fieldset>
        <FieldFault text={missing ? say("season.who.missing") : undefined} />
        <ProblemNote error={failure} />
        <div className="row">
          <Button look="primary" type="submit" isPending={isSubmitting}>
            {ticked.size === 0 ? say("season.do.none") : say("season.do", { count: ticked.size })}
          </Button>
          <Button onPress={onClose}>{say("cancel")}</Button>
        </div>
      </form>
    </Dialog>
  );
}
