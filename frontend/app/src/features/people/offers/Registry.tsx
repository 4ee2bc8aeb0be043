import { useMutation } from "@tanstack/react-query";
import { useId } from "react";
import { client, type Schemas, useMe, versioned } from "../../../shared/api";
import { useT } from "../../../shared/i18n";
import { ProblemNote } from "../../../shared/problems";
import { FieldMessage, Section, tell } from "../../../shared/ui";
import styles from "../coaching/coaching.module.css";
import { coachingChanged } from "../coaching/queries";

/** Reports a file that is no JSON, or has other content. */
class Unreadable extends Error {}

/** The file of offers for other companies; owners bring in those of others. */
export function Registry() {
  const t = useT();
  const { role } = useMe();
  return (
    <Section className={styles.sec} heading={t("Coaching across companies")}>
      <p className="note">
        {t(
          "The file contains all offers open to other companies. Publish it anywhere, and other installations can import it.",
        )}
      </p>
      <div className="row">
        <a
          className="b b-s"
          href="/api/coaching/downloads/registry"
          download="tenward-coaches.json"
        >
          {t("Download tenward-coaches.json")}
        </a>
      </div>
      {role === "owner" && <Import />}
    </Section>
  );
}

function Import() {
  const t = useT();
  const id = useId();
  const bringing = useMutation({
    mutationFn: async (file: File) => {
      const body = registryIn(await file.text());
      return (await versioned(client.POST("/api/coaching/registry", { body }))).value.offers;
    },
    onSuccess: async (count) => {
      tell(
        t("This file has no current offers | One offer imported | {{first}} offers imported", {
          count,
        }),
      );
      await coachingChanged();
    },
  });
  const { error } = bringing;
  return (
    <div className="field">
      <label htmlFor={id}>{t("Import a file")}</label>
      <input
        id={id}
        type="file"
        accept=".json,application/json"
        onChange={({ target }) => {
          const file = target.files?.[0];
          if (file) bringing.mutate(file);
          // The same file, mended, can be chosen again.
          target.value = "";
        }}
      />
      {error instanceof Unreadable ? (
        <FieldMessage text={t("This isn’t a valid tenward-coaches.json file.")} />
      ) : (
        <ProblemNote error={error} />
      )}
    </div>
  );
}

/** The server looks at the rest. */
function registryIn(text: string): Schemas["CoachRegistry"] {
  try {
    const read: Schemas["CoachRegistry"] = JSON.parse(text);
    if (read?.schema === "tenward-coaches") return read;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new Unreadable();
}
