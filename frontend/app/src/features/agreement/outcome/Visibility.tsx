import { useMutation } from "@tanstack/react-query";
import { Download, Printer } from "lucide-react";
import { useState } from "react";
import { Link } from "react-router";
import { client, ifMatch, type Versioned, versioned } from "../../../shared/api";
import { useStrings } from "../../../shared/i18n";
import { ProblemNote } from "../../../shared/problems";
import { Button, Choice, CopyButton, Icon } from "../../../shared/ui";
import styles from "../agreement.module.css";
import { at, everythingChanged } from "../queries";
import { agreementStrings } from "../strings";
import type { Agreement } from "../types";

type Visible = Agreement["visible"];
const choices: readonly Visible[] = ["me", "workspace", "link"];

/** Who reads an agreed version: its lead, the workspace, or whoever holds a link, which is shown once. */
export function Visibility({ agreement: { value, etag } }: { agreement: Versioned<Agreement> }) {
  const say = useStrings(agreementStrings);
  const [link, setLink] = useState<string>();
  // Shown at once; the server's word follows.
  const [wanted, setWanted] = useState<Visible>();
  const show = useMutation({
    mutationFn: async (visible: Visible) => {
      const params = { ...at(value.id), ...ifMatch(etag) };
      const body = { visible };
      return versioned(client.POST("/api/agreements/{agreementId}/visibility", { params, body }));
    },
    onSuccess: async ({ value: shown }) => {
      setLink(shown.link);
      await everythingChanged();
    },
    onSettled: () => setWanted(undefined),
  });
  const choose = (visible: Visible) => {
    if (show.isPending) return;
    setWanted(visible);
    show.mutate(visible);
  };
  return (
    <>
      <h2 id="visible">{say("visible")}</h2>
      <fieldset className={styles.pick} aria-labelledby="visible">
        {choices.map((choice) => (
          <Choice
            key={choice}
            name="visible"
            title={say(`visible.${choice}`)}
            note={say(`visible.${choice}.note`)}
            checked={(wanted ?? value.visible) === choice}
            onChange={() => choose(choice)}
          />
        ))}
      </fieldset>
      <ProblemNote error={show.error} />
      {value.visible === "link" && (
        <div className="tint" role="status">
          {link ? (
            <>
              <p>{say("link.once")}</p>
              <p className={styles.link}>{link}</p>
              <CopyButton small text={link} />
            </>
          ) : (
            <>
              <p className="note">{say("link.made")}</p>
              <Button small isPending={show.isPending} onPress={() => show.mutate("link")}>
                {say("link.new")}
              </Button>
            </>
          )}
        </div>
      )}
      <div className={`row ${styles.go}`}>
        <Link to={`/agreements/${value.id}`}>{say("as-read")}</Link>
        <Button small look="plain" onPress={() => print()}>
          <Icon of={Printer} /> {say("print")}
        </Button>
        <a className="b b-s b-0" href={`/api/agreements/${value.id}/downloads/markdown`} download>
          <Icon of={Download} /> {say("markdown")}
        </a>
      </div>
    </>
  );
}
