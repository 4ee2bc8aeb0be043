import { useState } from "react";
import { useLocation } from "react-router";
import { useFirstName } from "../../../shared/firstName";
import { inWords, useT } from "../../../shared/i18n";
import { type ContactPage, PersonLineForm, PersonTrail, talkKinds } from "../../../shared/talk";
import { Button, Section } from "../../../shared/ui";
import styles from "./person.module.css";

/** At most this many are shown at first. */
const latest = 3;

const kinds = [...talkKinds, "touch"] as const;
type Kind = (typeof kinds)[number];

type Props = {
  page: ContactPage;
  /** This is asked for in a form right now. */
  asked?: Kind | undefined;
};

/** Shows what the reader wrote about the person, the latest first. */
export function Noted({ page: { contact, lines }, asked }: Props) {
  const t = useT();
  const { id, name } = contact.person;
  const { hash } = useLocation();
  const [all, setAll] = useState(hash.startsWith("#entry-"));
  // In words: a number would be a score.
  const more = lines.filter(({ kind }) => kind === "thanked").length;
  const less = lines.filter(({ kind }) => kind === "asked-for-change").length;
  return (
    <Section className={styles.part} heading={t("What you noted")}>
      <PersonLineForm
        key={asked}
        about={{ personId: id }}
        place={id}
        kinds={asked ? [asked, ...kinds.filter((kind) => kind !== asked)] : kinds}
        label={t("Note about {{name}}", { name: useFirstName()(name) })}
        hint={t("One line, just for you")}
        autoFocus={asked !== undefined}
      />
      {lines.length > 0 && (
        <PersonTrail lines={all ? lines : lines.slice(0, latest)} about={{ personId: id }} />
      )}
      {lines.length > latest && !all && (
        <p className={styles.more}>
          <Button look="plain" small onPress={() => setAll(true)}>
            {t("All {{words}} notes", { count: lines.length, words: inWords(lines.length) })}
          </Button>
        </p>
      )}
      {all && more + less > 0 && (
        <p className="note">
          {t("More of this: {{more}}. Less of this: {{less}}. Only you can see this list.", {
            more: more === 0 ? t("none") : inWords(more),
            less: less === 0 ? t("none") : inWords(less),
          })}
        </p>
      )}
    </Section>
  );
}
