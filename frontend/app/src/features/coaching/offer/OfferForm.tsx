import { useEffect } from "react";
import type { Versioned } from "../../../shared/api";
import { today } from "../../../shared/days";
import { language, ownZone, useStrings } from "../../../shared/i18n";
import { ProblemNote, useProblemForm } from "../../../shared/problems";
import { Button, SelectField, TextArea, TextField, tell } from "../../../shared/ui";
import { skillsIn } from "../ask/skills";
import styles from "../coaching.module.css";
import { changeOwnOffer } from "../queries";
import { coachingStrings } from "../strings";
import { most, type OwnOffer } from "../types";
import { isAddress, languagesOf } from "../words";

/** Those that are chosen most often in Europe; what an offer has beyond them stays. */
const usual = ["en", "de", "fr", "es", "it", "pt", "nl", "pl", "cs", "tr", "uk"];

type Values = {
  skills: string;
  languages: string[];
  zone: string;
  places: number;
  until: string;
  note: string;
  outside: boolean;
  contact: string;
};

type Props = { of: Versioned<OwnOffer>; onDone: () => void };

/** What somebody offers to coach, in which languages, and for how many. */
export function OfferForm({ of: { value: offer, etag }, onDone }: Props) {
  const say = useStrings(coachingStrings);
  const begun = offer.skills.length > 0;
  const { register, send, setFocus, watch, formState, failure } = useProblemForm<Values>({
    defaultValues: {
      skills: offer.skills.join(", "),
      languages: begun ? offer.languages : [language()],
      zone: begun ? offer.zone : ownZone(),
      places: begun ? offer.places : 1,
      until: offer.until ?? "",
      note: offer.note ?? "",
      outside: offer.outside,
      contact: offer.contact ?? "",
    },
  });
  const { errors, isSubmitting } = formState;
  useEffect(() => setFocus("skills"), [setFocus]);
  const save = (published: boolean) =>
    send(async ({ skills, languages, zone, places, until, note, outside, contact }) => {
      const body = {
        ...{ skills: skillsIn(skills), languages, zone, places, published, outside },
        ...(until && { until }),
        ...(note.trim() && { note: note.trim() }),
        ...(outside && contact.trim() && { contact: contact.trim() }),
      };
      await changeOwnOffer(body, etag);
      tell(say(published && !offer.published ? "mine.said.published" : "mine.said.kept"));
      onDone();
    });
  const outside = watch("outside");
  const zones = [...new Set([offer.zone, ...Intl.supportedValuesOf("timeZone"), "UTC"])].filter(
    Boolean,
  );
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={save(offer.published)}
      onKeyDown={({ key }) => key === "Escape" && onDone()}
    >
      <TextField
        label={say("form.skills")}
        hint={say("ask.skills.hint")}
        error={errors.skills?.message}
        dir="auto"
        autoComplete="off"
        {...register("skills", {
          validate: (it) => {
            const named = skillsIn(it);
            if (named.length === 0) return say("form.skills.missing");
            if (named.length > most.offered) return say("form.skills.many");
            return named.every((each) => each.length <= most.skill) || say("ask.skills.long");
          },
        })}
      />
      <fieldset>
        <legend>{say("form.languages")}</legend>
        <div className={styles.ticks}>
          {[...new Set([...usual, ...offer.languages])].map((code) => (
            <label key={code} className={styles.tick}>
              <input type="checkbox" value={code} {...register("languages")} />
              {languagesOf([code])}
            </label>
          ))}
        </div>
      </fieldset>
      <SelectField label={say("form.zone")} error={errors.zone?.message} {...register("zone")}>
        {zones.map((zone) => (
          <option key={zone}>{zone}</option>
        ))}
      </SelectField>
      <div className={styles.two}>
        <TextField
          type="number"
          label={say("form.places")}
          hint={say("form.places.hint")}
          error={errors.places?.message}
          inputMode="numeric"
          min={0}
          max={most.places}
          {...register("places", { valueAsNumber: true })}
        />
        <TextField
          type="date"
          label={say("form.until")}
          error={errors.until?.message}
          min={today()}
          {...register("until")}
        />
      </div>
      <TextArea
        label={say("form.note")}
        error={errors.note?.message}
        dir="auto"
        rows={2}
        maxLength={most.purpose}
        {...register("note")}
      />
      <label className={styles.tick}>
        <input type="checkbox" {...register("outside")} />
        {say("form.outside")}
      </label>
      {outside && (
        <>
          <p className="note">{say("form.outside.note")}</p>
          <TextField
            label={say("form.contact")}
            hint={say("form.contact.hint")}
            error={errors.contact?.message}
            autoComplete="off"
            {...register("contact", {
              validate: (it) => isAddress(it.trim()) || say("form.contact.missing"),
            })}
          />
        </>
      )}
      <ProblemNote error={failure} />
      <div className="row">
        {!offer.published && (
          <Button look="primary" isPending={isSubmitting} onPress={() => void save(true)()}>
            {say("form.publish")}
          </Button>
        )}
        <Button
          type="submit"
          look={offer.published ? "primary" : "outline"}
          isPending={isSubmitting}
        >
          {say("form.keep")}
        </Button>
        <Button look="plain" onPress={onDone}>
          {say("ask.back")}
        </Button>
      </div>
    </form>
  );
}
