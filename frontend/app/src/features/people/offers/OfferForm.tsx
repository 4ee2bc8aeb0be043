import { limits, type Versioned } from "../../../shared/api";
import { today } from "../../../shared/days";
import { Form } from "../../../shared/form";
import { language, ownZone, useT } from "../../../shared/i18n";
import { Button, Checkbox, Options, tell } from "../../../shared/ui";
import styles from "../coaching/coaching.module.css";
import { isAddress, languagesOf } from "../coaching/pairingText";
import type { OwnOffer } from "../coaching/queries";
import { changeOwnOffer } from "../coaching/queries";
import { skillsIn } from "../coaching/skills";
import { SkillsField } from "./SkillsField";

/** These languages are chosen most often in Europe; what an offer has beyond them stays. */
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

/** Shows what somebody offers to coach, in which languages, and for how many. */
export function OfferForm({ of: { value: offer, etag }, onDone }: Props) {
  const t = useT();
  const begun = offer.skills.length > 0;
  const save = (published: boolean) => async (typed: Values) => {
    const { skills, languages, zone, places, until, note, outside, contact } = typed;
    const body = {
      ...{ skills: skillsIn(skills), languages, zone, places, published, outside },
      ...(until && { until }),
      ...(note.trim() && { note: note.trim() }),
      ...(outside && contact.trim() && { contact: contact.trim() }),
    };
    await changeOwnOffer(body, etag);
    tell(t(published && !offer.published ? "Offer published" : "Offer saved"));
    onDone();
  };
  const zones = [...new Set([offer.zone, ...Intl.supportedValuesOf("timeZone"), "UTC"])].filter(
    Boolean,
  );
  return (
    <Form<Values>
      className={styles.form}
      limits={limits.OwnOffer}
      typed="coaching-offer"
      start={{
        skills: offer.skills.join(", "),
        languages: begun ? offer.languages : [language()],
        zone: begun ? offer.zone : ownZone(),
        places: begun ? offer.places : 1,
        until: offer.until ?? "",
        note: offer.note ?? "",
        outside: offer.outside,
        contact: offer.contact ?? "",
      }}
      onSave={save(offer.published)}
      onKeyDown={({ key }) => key === "Escape" && onDone()}
    >
      {(
        { Text, Lines, Amount, Day, Select, Failure, Save },
        { register, watch, send, discard, formState: { isSubmitting } },
      ) => (
        <>
          <SkillsField
            label={t("Skills you coach")}
            autoFocus
            most={20}
            tooMany={t("You can add up to twenty.")}
          />
          <fieldset>
            <legend>{t("Languages")}</legend>
            <div className={styles.ticks}>
              {[...new Set([...usual, ...offer.languages])].map((code) => (
                <Checkbox key={code} className="tick" value={code} {...register("languages")}>
                  {languagesOf([code])}
                </Checkbox>
              ))}
            </div>
          </fieldset>
          <Select name="zone" label={t("Time zone")}>
            <Options of={zones.map((zone) => [zone, zone])} />
          </Select>
          <div className={styles.two}>
            <Amount
              name="places"
              label={t("Number of people at a time")}
              hint={t("With 0, people can see your offer but can’t ask you.")}
            />
            <Day name="until" label={t("Until (optional)")} min={today()} />
          </div>
          <Lines name="note" label={t("Anything else (optional)")} rows={2} />
          <Checkbox className="tick" {...register("outside")}>
            {t("Offer to people at other companies too")}
          </Checkbox>
          {watch("outside") && (
            <>
              <p className="note">
                {t(
                  "This adds your offer, with your name, to the file tenward-coaches.json for up to six months.",
                )}
              </p>
              <Text
                name="contact"
                label={t("How to reach you")}
                hint={t("An address starting with https:// or mailto:")}
                autoComplete="off"
                validate={(it: string) =>
                  isAddress(it.trim()) ||
                  t(
                    "Add an address that starts with https:// or mailto: for people at other companies.",
                  )
                }
              />
            </>
          )}
          <Failure />
          <div className="row">
            {!offer.published && (
              <Button look="primary" isPending={isSubmitting} onPress={() => send(save(true))()}>
                {t("Publish offer")}
              </Button>
            )}
            <Save look={offer.published ? "primary" : "outline"}>{t("Save")}</Save>
            <Button look="plain" onPress={() => discard(onDone)}>
              {t("Cancel")}
            </Button>
          </div>
        </>
      )}
    </Form>
  );
}
