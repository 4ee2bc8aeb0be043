import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { below, client, itemsQuery, queries, type Schemas } from "../../../shared/api";
import { msg, useT } from "../../../shared/i18n";
import { ProblemNote } from "../../../shared/problems";
import { Button, Fold, Options, RowButton, SelectField, tell } from "../../../shared/ui";
import styles from "./thread.module.css";

type Part = Pick<Schemas["Alike"], "kind" | "key" | "words">;

const kindLabels = {
  clause: msg("Responsibility"),
  theme: msg("Theme"),
  item: msg("Item"),
  advice: msg("Advice"),
  goal: msg("Goal"),
};

/** Shows what the lead says is the same expectation, what may be, and how to part them again. */
export function SameExpectation({ of: { kind, key, joined = [] } }: { of: Schemas["ThreadView"] }) {
  const t = useT();
  const { data: items = [] } = useQuery(itemsQuery("/api/thread/alike", { kind, key }));
  const [chosen, setChosen] = useState("");
  const changed = async () => {
    await Promise.all(
      [below("/api/thread"), below("/api/thread/alike"), below("/api/role/chain")].map((queryKey) =>
        queries.invalidateQueries({ queryKey }),
      ),
    );
  };
  const part = useMutation({
    mutationFn: ({ kind, key }: Part) =>
      client.DELETE("/api/thread/joins", { params: { query: { kind, key } } }),
    onSuccess: changed,
  });
  const join = useMutation({
    mutationFn: (other: Part) =>
      client.POST("/api/thread/joins", {
        body: { one: { kind, key }, other: { kind: other.kind, key: other.key } },
      }),
    onSuccess: async (_, other) => {
      setChosen("");
      tell(t("“{{words}}” is now the same expectation.", { words: other.words }), () =>
        part.mutate(other),
      );
      await changed();
    },
  });
  const suggested = items.filter((item) => item.suggested);
  const others = items.filter((item) => !item.suggested);
  if (items.length === 0 && joined.length === 0) return null;
  return (
    <Fold
      label={t("Same expectation as")}
      about={joined.map(({ words }) => words).join(", ")}
      open={joined.length > 0}
    >
      <p className="note">
        {t(
          "Two entries that say the same thing share one history. You can separate them at any time.",
        )}
      </p>
      <ProblemNote error={join.error ?? part.error} />
      <ul className="rows">
        {joined.map((one) => (
          <Row key={one.key} of={one}>
            <RowButton
              word={t("Separate")}
              about={one.words}
              look="outline"
              onPress={() => part.mutate(one)}
            />
          </Row>
        ))}
        {suggested.map((one) => (
          <Row key={one.key} of={one} note={t("sounds alike")}>
            <RowButton
              word={t("Join")}
              about={one.words}
              look="outline"
              onPress={() => join.mutate(one)}
            />
          </Row>
        ))}
      </ul>
      {others.length > 0 && (
        <div className={styles.choose}>
          <SelectField
            label={t("Something else")}
            value={chosen}
            onChange={({ target }) => setChosen(target.value)}
          >
            <option value="">{t("Choose one")}</option>
            <Options
              of={others.map(({ kind, key, words }) => [key, `${t(kindLabels[kind])}: ${words}`])}
            />
          </SelectField>
          <Button
            small
            isDisabled={!chosen}
            onPress={() => {
              const other = others.find((one) => one.key === chosen);
              if (other) join.mutate(other);
            }}
          >
            {t("Join")}
          </Button>
        </div>
      )}
    </Fold>
  );
}

type RowProps = { of: Part; note?: string; children: React.ReactNode };

function Row({ of: { kind, words }, note, children }: RowProps) {
  const t = useT();
  return (
    <li>
      <div>
        <p className="meta">{[t(kindLabels[kind]), note].filter(Boolean).join(", ")}</p>
        <p dir="auto">{words}</p>
      </div>
      {children}
    </li>
  );
}
