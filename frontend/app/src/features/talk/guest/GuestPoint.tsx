import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { limits, type Schemas, uuid } from "../../../shared/api";
import { msg, useT } from "../../../shared/i18n";
import { ProblemNote } from "../../../shared/problems";
import { Button, RowButton, TextArea, useFocusBack } from "../../../shared/ui";
import { GuestForm } from "./GuestForm";
import styles from "./guest.module.css";
import { changeGuestPoint } from "./queries";
import { useGuestTyped } from "./useGuestTyped";

/** Characters, as the contract takes them; a point is one line. */
const most = limits.GuestPointDraft.text.maxLength;
const oneLine = (text: string) => text.replace(/\s+/g, " ").trim();

type RowProps = { point: Schemas["GuestPoint"]; secret: string; lead: string; over: boolean };

/** One point; their own can be changed and taken away until the talk is over. */
export function GuestPointRow({ point, secret, lead, over }: RowProps) {
  const t = useT();
  const [text, setText] = useState<string>();
  const opener = useFocusBack(text !== undefined);
  const { id, kind } = point;
  const change = useMutation({
    mutationFn: (words: string | null) => changeGuestPoint(secret, { id, kind, text: words }),
    onSuccess: () => setText(undefined),
  });
  const send = () => {
    const words = oneLine(text ?? "");
    if (words) change.mutate(words);
  };
  if (text !== undefined) {
    return (
      <li>
        <GuestForm
          small
          send={t("Save")}
          isPending={change.isPending}
          onSend={send}
          onCancel={() => setText(undefined)}
          more={
            <Button
              small
              look="plain"
              isPending={change.isPending}
              onPress={() => change.mutate(null)}
            >
              {t("Remove")}
            </Button>
          }
        >
          <TextArea
            label={t("Agenda item", { context: "yours" })}
            dir="auto"
            autoFocus
            maxLength={most}
            value={text}
            onChange={({ target }) => setText(target.value)}
          />
          <ProblemNote error={change.error} />
        </GuestForm>
      </li>
    );
  }
  return (
    <li>
      <span className="voice" dir="auto">
        {point.text}
      </span>
      {point.by === "lead" || over || point.done ? (
        <span className={styles.state}>
          {point.by === "lead" ? t("from {{name}}", { name: lead }) : t("from you")}
        </span>
      ) : (
        <RowButton
          word={t("Edit")}
          about={point.text}
          ref={opener}
          onPress={() => setText(point.text)}
        />
      )}
    </li>
  );
}

type AddProps = { secret: string; kind: Schemas["PointKind"] };

const anotherLabels = {
  point: msg("One more item"),
  option: msg("Another option"),
};

/** Adds a point, and keeps what is typed until the server has it. */
export function AddGuestPoint({ secret, kind }: AddProps) {
  const t = useT();
  const [text, keep, forget] = useGuestTyped(kind);
  // Sent twice it is one point.
  const [id, setId] = useState(uuid);
  const adding = useMutation({
    mutationFn: (typed: string) => changeGuestPoint(secret, { id, kind, text: oneLine(typed) }),
    onSuccess: (_, typed) => {
      forget(typed);
      setId(uuid());
    },
  });
  return (
    <GuestForm
      send={t("Add")}
      isPending={adding.isPending}
      onSend={() => oneLine(text) && adding.mutate(text)}
      more={
        <span className="meta" role="status">
          {adding.isSuccess && !text && t("Added.")}
        </span>
      }
    >
      <TextArea
        label={t(anotherLabels[kind])}
        dir="auto"
        maxLength={most}
        value={text}
        onChange={({ target }) => keep(target.value)}
      />
      <ProblemNote error={adding.error} />
    </GuestForm>
  );
}
