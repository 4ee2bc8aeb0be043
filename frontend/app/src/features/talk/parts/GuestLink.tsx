import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { client, versioned } from "../../../shared/api";
import { growthChanged } from "../../../shared/goal";
import { useStrings } from "../../../shared/i18n";
import { ProblemNote } from "../../../shared/problems";
import type { Talk } from "../../../shared/talk";
import { Button, CopyButton } from "../../../shared/ui";
import { pageStrings } from "../strings";
import styles from "../talk.module.css";

/** A link for the other one, told once: only its hash is kept. */
export function GuestLink({ talk: { id, with: who, linked } }: { talk: Talk }) {
  const say = useStrings(pageStrings);
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
      await growthChanged();
    },
  });
  return (
    <div className={styles.link}>
      <h3>{say("link.title", { who })}</h3>
      {address && (
        <>
          <div className="with">
            <input
              className="in"
              readOnly
              aria-label={say("link.title", { who })}
              value={address}
              onFocus={({ target }) => target.select()}
            />
            <CopyButton text={address} />
          </div>
          <p className="meta">
            {say("link.once")}{" "}
            <a href={address} target="_blank" rel="noreferrer">
              {say("link.look", { who })}
            </a>
          </p>
        </>
      )}
      {!address && <p className="meta">{say(linked ? "link.there" : "link.none", { who })}</p>}
      <div className="row">
        {!address && (
          <Button small isPending={making.isPending} onPress={() => making.mutate()}>
            {say(linked ? "link.new" : "link.make")}
          </Button>
        )}
        {linked && (
          <Button small look="plain" isPending={ending.isPending} onPress={() => ending.mutate()}>
            {say("link.end")}
          </Button>
        )}
      </div>
      <ProblemNote error={making.error ?? ending.error} />
    </div>
  );
}
