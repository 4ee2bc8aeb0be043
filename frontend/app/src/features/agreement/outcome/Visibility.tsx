import { useMutation } from "@tanstack/react-query";
import { Download, Printer } from "lucide-react";
import { useState } from "react";
import { Link } from "react-router";
import { client, ifMatch, type Versioned, versioned } from "../../../shared/api";
import { msg, useT } from "../../../shared/i18n";
import { ReplaceLink } from "../../../shared/link";
import { ProblemNote } from "../../../shared/problems";
import { Button, Choice, CopyButton, Icon } from "../../../shared/ui";
import styles from "../agreement.module.css";
import { visibleLabels } from "../labels";
import { agreementPath, everythingChanged } from "../queries";
import type { Agreement } from "../types";

type Visible = Agreement["visible"];
const choices: readonly Visible[] = ["me", "workspace", "link"];

const visibleNotes = {
  me: msg("And those who voted, at their link."),
  workspace: msg("They can comment on each clause under their name."),
  link: msg("No account needed. You can withdraw the link at any time."),
};

/**
 * Shows who reads an agreed version: its lead, the workspace, or whoever holds a link, which is
 * shown once.
 */
export function Visibility({ agreement: { value, etag } }: { agreement: Versioned<Agreement> }) {
  const t = useT();
  const [link, setLink] = useState<string>();
  // Shown at once; the server's word follows.
  const [wanted, setWanted] = useState<Visible>();
  const show = useMutation({
    mutationFn: async (visible: Visible) => {
      const params = { ...agreementPath(value.id), ...ifMatch(etag) };
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
      <h2 id="visible">{t("Who can read it")}</h2>
      <fieldset className={styles.pick} aria-labelledby="visible">
        {choices.map((choice) => (
          <Choice
            key={choice}
            name="visible"
            title={t(visibleLabels[choice])}
            note={t(visibleNotes[choice])}
            checked={(wanted ?? value.visible) === choice}
            onChange={() => choose(choice)}
          />
        ))}
      </fieldset>
      {value.changes && (
        <p className="note">
          {t("Readers can open former versions: the words and the day, without names.")}
        </p>
      )}
      <ProblemNote error={show.error} />
      {value.visible === "link" && (
        <div className="tint" role="status">
          {link ? (
            <>
              <p>{t("Copy this link now. It’s only shown once.")}</p>
              <p className={styles.link}>{link}</p>
              <CopyButton small text={link} />
            </>
          ) : (
            <>
              <p className="note">
                {t("There’s already a link, which was shown once. A new link replaces it.")}
              </p>
              <ReplaceLink isPending={show.isPending} onReplace={() => show.mutate("link")} />
            </>
          )}
        </div>
      )}
      <div className={`row ${styles.go}`}>
        <Link to={`/shared/agreements/${value.id}`}>{t("View as others see it")}</Link>
        <Button small look="plain" onPress={() => print()}>
          <Icon of={Printer} /> {t("Print")}
        </Button>
        <a className="b b-s b-0" href={`/api/agreements/${value.id}/downloads/markdown`} download>
          <Icon of={Download} /> {t("Markdown")}
        </a>
      </div>
    </>
  );
}
