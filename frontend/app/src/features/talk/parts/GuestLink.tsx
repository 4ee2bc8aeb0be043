import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { client, versioned } from "../../../shared/api";
import { growthChanged } from "../../../shared/goal";
import { useT } from "../../../shared/i18n";
import { ProblemNote } from "../../../shared/problems";
import type { Talk } from "../../../shared/talk";
import { Button, CopyButton, tell, useFocusBack } from "../../../shared/ui";
import styles from "../talk.module.css";

/** A link for the other one, told once: only its hash is kept. */
export function GuestLink({ talk: { id, with: who, linked } }: { talk: Talk }) {
  const t = useT();
  const [address, setAddress] = useState<string>();
  const params = { path: { talkId: id } };
  const making = useMutation({
    mutationFn: async () => {
      const { value } = await versioned(client.POST("/api/talks/{talkId}/link", { params }));
      setAddress(value.address);
      await growthChanged();
    },
  });
  const ending = useMutation({
    mutationFn: async () => {
      await client.DELETE("/api/talks/{talkId}/link", { params });
      setAddress(undefined);
      tell(t("Link deleted"));
      await growthChanged();
    },
  });
  const maker = useFocusBack(linked || address !== undefined);
  return (
    <div className={styles.link}>
      <h3>{t("Link for {{who}}", { who })}</h3>
      {address && (
        <>
          <div className="with">
            <input
              className="in"
              readOnly
              // biome-ignore lint/a11y/noAutofocus: it takes the place of the button that was pressed
              autoFocus
              aria-label={t("Link for {{who}}", { who })}
              value={address}
              onFocus={({ target }) => target.select()}
            />
            <CopyButton text={address} />
          </div>
          <p className="meta">
            {t("Copy it now and send it yourself. It won’t be shown again.")}{" "}
            <a href={address} target="_blank" rel="noreferrer">
              {t("Preview as {{who}}", { who })}
            </a>
          </p>
        </>
      )}
      {!address && (
        <p className="meta">
          {t(
            linked
              ? "A link exists, but can’t be shown again. A new one replaces it."
              : "No link yet. {{who}} doesn’t need an account to use it.",
            { who },
          )}
        </p>
      )}
      <div className="row">
        {!address && (
          <Button ref={maker} small isPending={making.isPending} onPress={() => making.mutate()}>
            {t(linked ? "Create new link" : "Create link")}
          </Button>
        )}
        {linked && (
          <Button small look="plain" isPending={ending.isPending} onPress={() => ending.mutate()}>
            {t("Delete link")}
          </Button>
        )}
      </div>
      <ProblemNote error={making.error ?? ending.error} />
    </div>
  );
}
