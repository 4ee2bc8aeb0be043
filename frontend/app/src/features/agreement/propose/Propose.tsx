import { useMutation } from "@tanstack/react-query";
import { client, ifMatch, useMe, type Versioned, versioned } from "../../../shared/api";
import { ownZone, useStrings } from "../../../shared/i18n";
import { Button } from "../../../shared/ui";
import styles from "../agreement.module.css";
import { agreementChanged, at } from "../queries";
import { agreementStrings } from "../strings";
import { type Agreement, most, type Written } from "../types";
import { saved, type Typed } from "../write/useTyped";
import { Failure } from "./Failure";
import { Talk } from "./Talk";
import { TheVote } from "./TheVote";

type Props = { agreement: Versioned<Agreement>; typed: Typed; written: Written };

/** Who votes and what they read; or a talk instead. */
export function Propose({ agreement, typed, written }: Props) {
  const say = useStrings(agreementStrings);
  const { name } = useMe();
  const { id, number, vote } = agreement.value;
  // Counted where it was saved: what is typed counts from the next save on.
  const asked = agreement.value.clauses.filter(({ change }) => change !== "same").length;
  const prepare = useMutation({
    mutationFn: async () => {
      const { etag } = await saved(typed);
      const body = { title: say("vote.title", { number }), zone: ownZone() };
      const params = { ...at(id), ...ifMatch(etag) };
      return versioned(client.POST("/api/agreements/{agreementId}/vote", { params, body }));
    },
    onSuccess: async (changed) => {
      await agreementChanged(changed);
    },
  });
  const prepared = vote?.state === "draft";
  return (
    <section className={`panel sheet ${styles.panel}`} aria-labelledby="propose">
      <h2 id="propose">{say("propose")}</h2>
      <p className="note">{say("propose.note", { count: asked })}</p>
      {asked > most.voted && (
        <p className="stop">{say("propose.too-many", { most: most.voted })}</p>
      )}
      {prepared ? (
        <TheVote surveyId={vote.surveyId} typed={typed} name={name} />
      ) : (
        <>
          <Failure of={prepare.error} />
          <Button
            isDisabled={asked > most.voted || written.clauses.length === 0}
            isPending={prepare.isPending}
            onPress={() => prepare.mutate()}
          >
            {say("prepare")}
          </Button>
        </>
      )}
      <h3>{say("talk")}</h3>
      <p className="note">{say("talk.note")}</p>
      <Talk
        agreementId={id}
        version={() => saved(typed)}
        isDisabled={written.clauses.length === 0}
      />
    </section>
  );
}
