import { useMutation } from "@tanstack/react-query";
import { useId } from "react";
import { client, type Schemas, useMe, versioned } from "../../../shared/api";
import { coachingChanged } from "../../../shared/coaching";
import { useStrings } from "../../../shared/i18n";
import { ProblemNote } from "../../../shared/problems";
import { FieldFault, tell } from "../../../shared/ui";
import styles from "../coaching.module.css";
import { coachingStrings } from "../strings";

/** Not JSON, or something else in it. */
class Unreadable extends Error {}

/** The file of offers for other companies; owners bring in those of others. */
export function Registry() {
  const say = useStrings(coachingStrings);
  const { role } = useMe();
  return (
    <section className={styles.sec} aria-labelledby="registry">
      <h2 id="registry">{say("file.title")}</h2>
      <p className="note">{say("file.note")}</p>
      <div className="row">
        <a
          className="b b-s"
          href="/api/coaching/downloads/registry"
          download="tenward-coaches.json"
        >
          {say("file.download")}
        </a>
      </div>
      {role === "owner" && <Import />}
    </section>
  );
}

function Import() {
  const say = useStrings(coachingStrings);
  const id = useId();
  const bringing = useMutation({
    mutationFn: async (file: File) => {
      const body = registryIn(await file.text());
      return (await versioned(client.POST("/api/coaching/registry", { body }))).value.offers;
    },
    onSuccess: async (count) => {
      tell(say("file.imported", { count }));
      await coachingChanged();
    },
  });
  const { error } = bringing;
  return (
    <div className="field">
      <label htmlFor={id}>{say("file.import")}</label>
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
        <FieldFault text={say("file.unreadable")} />
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
