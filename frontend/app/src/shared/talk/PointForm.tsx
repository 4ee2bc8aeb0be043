import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useId } from "react";
import { client, ofMember, useCreationKey } from "../api";
import { growthChanged } from "../goal";
import { msg, useT } from "../i18n";
import { ProblemNote } from "../problems";
import { useKeptText } from "../saving";
import { Button } from "../ui";
import styles from "./talk.module.css";
import { most, type PointKind } from "./types";

type Props = {
  /** The talk that it is added to. */
  talkId: string;
  kind?: PointKind;
  /** What the field is for. */
  label?: string;
};

const addLabels = {
  point: msg("New agenda item"),
  option: msg("New option"),
};

/** One point more. What is typed survives a reload. */
export function PointForm({ talkId, kind = "point", label }: Props) {
  const t = useT();
  const id = useId();
  const [text, keep, forget] = useKeptText(`${ofMember}${kind}.${talkId}`);
  const creation = useCreationKey();
  const adding = useMutation({
    mutationFn: async (point: string) => {
      const body = { kind, text: point.trim() };
      const params = { path: { talkId }, ...creation.for(body) };
      await client.POST("/api/talks/{talkId}/points", { params, body });
    },
    onSuccess: async (_, point) => {
      creation.done();
      forget(point);
      await growthChanged();
    },
  });
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() && !adding.isPending) adding.mutate(text);
  };
  const name = label ?? t(addLabels[kind]);
  return (
    <form className={styles.line} onSubmit={onSubmit}>
      <label className="sr" htmlFor={id}>
        {name}
      </label>
      <div className={styles.lineIn}>
        <input
          id={id}
          className="in"
          dir="auto"
          autoComplete="off"
          placeholder={name}
          maxLength={most.point}
          value={text}
          onChange={({ target }) => keep(target.value)}
        />
        <Button type="submit" isPending={adding.isPending}>
          {t("Add")}
        </Button>
      </div>
      <ProblemNote error={adding.error} onRetry={() => adding.mutate(text)} />
    </form>
  );
}
