import type { Versioned } from "../../../shared/api";
import { useChange } from "../../../shared/changes";
import { Form } from "../../../shared/form";
import { msg, useT } from "../../../shared/i18n";
import { Fold } from "../../../shared/ui";
import styles from "./coaching.module.css";
import type { Pairing } from "./queries";
import { changePairing } from "./queries";
import { heldOf } from "./series";

type Rated = { first: string; last: string };

const rateLabels = {
  first: msg("at the start"),
  last: msg("now"),
};

/** The same skills rated by oneself, once at the beginning and once at the end. */
export function Ratings({ of: version }: { of: Versioned<Pairing> }) {
  const t = useT();
  const { value: pairing } = version;
  const { change } = useChange();
  const values = {
    skills: pairing.skills.map(({ first, last }) => ({
      first: String(first ?? ""),
      last: String(last ?? ""),
    })),
  };
  const whens = heldOf(pairing).length > 0 ? (["first", "last"] as const) : (["first"] as const);
  return (
    <Fold label={t("Rate yourself")}>
      <p className="note">
        {t(
          "From 1 to 10, once at the start and once at the end. Your coach can read your ratings. They aren’t added up.",
        )}
      </p>
      <Form<{ skills: Rated[] }>
        className={styles.form}
        start={values}
        values={values}
        onSave={async ({ skills }, { reset }) => {
          const body = {
            skills: pairing.skills.map(({ name }, at) => ({
              name,
              ...(skills[at]?.first && { first: Number(skills[at].first) }),
              ...(skills[at]?.last && { last: Number(skills[at].last) }),
            })),
          };
          await change(changePairing(version, body), { said: t("Ratings saved") });
          reset({ skills });
        }}
      >
        {({ Buttons }, { register }) => (
          <>
            <ul className={styles.ratings}>
              {pairing.skills.map(({ name }, at) => (
                <li key={name}>
                  <span dir="auto">{name}</span>
                  {whens.map((when) => (
                    <label key={when} className="field note">
                      {t(rateLabels[when])}
                      <select
                        className="in in-s"
                        aria-label={t("{{skill}}, {{when}}", {
                          skill: name,
                          when: t(rateLabels[when]),
                        })}
                        {...register(`skills.${at}.${when}`)}
                      >
                        <option value="">{t("not rated")}</option>
                        {Array.from({ length: 10 }, (_, i) => i + 1).map((rating) => (
                          <option key={rating}>{rating}</option>
                        ))}
                      </select>
                    </label>
                  ))}
                </li>
              ))}
            </ul>
            <Buttons small look="outline" save={t("Save ratings")} />
          </>
        )}
      </Form>
    </Fold>
  );
}
