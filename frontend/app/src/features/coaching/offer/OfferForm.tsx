import { useEffect } from "react";
import type { Versioned } from "../../../shared/api";
import { today } from "../../../shared/days";
import { language, ownZone, useT } from "../../../shared/i18n";
import { ProblemNote, useProblemForm } from "../../../shared/problems";
import { Button, SelectField, TextArea, TextField, tell } from "../../../shared/ui";
import { skillsIn } from "../ask/skills";
import styles from "../coaching.module.css";
import { isAddress, languagesOf } from "../pairingText";
import { changeOwnOffer } from "../queries";
import { coachingLimits, type OwnOffer } from "../types";

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
  const t = useT();
  const begun = offer.skills.length > 0;
  const { register, send, discard, setFocus, watch, formState, failure } = useProblemForm<Values>({
    typed: "coaching-offer",
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
      tell(t(published && !offer.published ? "Offer published" : "Offer saved"));
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
        label={t("Skills you coach")}
        hint={t("In your own words, separated by commas.")}
        error={errors.skills?.message}
        dir="auto"
        autoComplete="off"
        {...register("skills", {
          validate: (it) => {
            const named = skillsIn(it);
            if (named.length === 0) return t("Add at least one skill.");
            if (named.length > coachingLimits.offered) return t("You can add up to twenty.");
            return (
              named.every((each) => each.length <= coachingLimits.skill) ||
              t("Keep each skill to 60 characters.")
            );
          },
        })}
      />
      <fieldset>
        <legend>{t("Languages")}</legend>
        <div className={styles.ticks}>
          {[...new Set([...usual, ...offer.languages])].map((code) => (
            <label key={code} className={styles.tick}>
              <input type="checkbox" value={code} {...register("languages")} />
              {languagesOf([code])}
            </label>
          ))}
        </div>
      </fieldset>
      <SelectField label={t("Time zone")} error={errors.zone?.message} {...register("zone")}>
        {zones.map((zone) => (
          <option key={zone}>{zone}</option>
        ))}
      </SelectField>
      <div className={styles.two}>
        <TextField
          type="number"
          label={t("Number of people at a time")}
          hint={t("With 0, people can see your offer but can’t ask you.")}
          error={errors.places?.message}
          inputMode="numeric"
          min={0}
          max={coachingLimits.places}
          {...register("places", { valueAsNumber: true })}
        />
        <TextField
          type="date"
          label={t("Until (optional)")}
          error={errors.until?.message}
          min={today()}
          {...register("until")}
        />
      </div>
      <TextArea
        label={t("Anything else (optional)")}
        error={errors.note?.message}
        dir="auto"
        rows={2}
        maxLength={coachingLimits.purpose}
        {...register("note")}
      />
      <label className={styles.tick}>
        <input type="checkbox" {...register("outside")} />
        {t("Offer to people at other companies too")}
      </label>
      {outside && (
        <>
          <p className="note">
            {t(
              "This adds your offer, with your name, to the file tenward-coaches.json for up to six months.",
            )}
          </p>
          <TextField
            label={t("How to reach you")}
            hint={t("An address starting with https:// or mailto:")}
            error={errors.contact?.message}
            autoComplete="off"
            {...register("contact", {
              validate: (it) =>
                isAddress(it.trim()) ||
                t(
                  "Add an address that starts with https:// or mailto: for people at other companies.",
                ),
            })}
          />
        </>
      )}
      <ProblemNote error={failure} />
      <div className="row">
        {!offer.published && (
          <Button look="primary" isPending={isSubmitting} onPress={() => void save(true)()}>
            {t("Publish offer")}
          </Button>
        )}
        <Button
          type="submit"
          look={offer.published ? "primary" : "outline"}
          isPending={isSubmitting}
        >
          {t("Save")}
        </Button>
        <Button look="plain" onPress={() => discard(onDone)}>
          {t("Cancel")}
        </Button>
      </div>
    </form>
  );
}
