import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useId } from "react";
import { client, ofMember, useCreationKey } from "../../../shared/api";
import { growthChanged } from "../../../shared/goal";
import { useT } from "../../../shared/i18n";
import { ProblemNote } from "../../../shared/problems";
import { useKeptText } from "../../../shared/saving";
import { changePoint, most, type Point, removePoint } from "../../../shared/talk";
import { Button } from "../../../shared/ui";
import { advice } from "./advice";
import styles from "./session.module.css";

/** Where a coach asks whether they may give advice: an option that the other one takes or leaves. */
export function AskAdvice({ talkId, who }: { talkId: string; who: string }) {
  const t = useT();
  const id = useId();
  const [text, keep, forget] = useKeptText(`${ofMember}advice.${talkId}`);
  const creation = useCreationKey();
  const asking = useMutation({
    mutationFn: async (about: string) => {
      const body = { kind: "option" as const, text: advice(about) };
      const params = { path: { talkId }, ...creation.for(body) };
      await client.POST("/api/talks/{talkId}/points", { params, body });
    },
    onSuccess: async (_, about) => {
      creation.done();
      forget(about);
      await growthChanged();
    },
  });
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() && !asking.isPending) asking.mutate(text);
  };
  return (
    <form className={styles.advice} onSubmit={onSubmit}>
      <h3>{t("Have advice? Ask “May I?” first")}</h3>
      <p className="note">
        {t("Say what it’s about, without giving it yet. {{who}} can say yes or no.", { who })}
      </p>
      <label className="sr" htmlFor={id}>
        {t("What your advice is about")}
      </label>
      <div className="with">
        <input
          id={id}
          className="in"
          dir="auto"
          autoComplete="off"
          placeholder={t("What your advice is about")}
          maxLength={most.point - t("May I?").length - 1}
          value={text}
          onChange={({ target }) => keep(target.value)}
        />
        <Button type="submit" isPending={asking.isPending}>
          {t("Ask “May I?”")}
        </Button>
      </div>
      <ProblemNote error={asking.error} onRetry={() => asking.mutate(text)} />
    </form>
  );
}

/** The answer to "May I?", or that there is none yet. A no takes the question away. */
export function AdviceAnswer({ point, mine }: { point: Point; mine: boolean }) {
  const t = useT();
  const answer = useMutation({
    mutationFn: (yes: boolean) => (yes ? changePoint(point, { done: true }) : removePoint(point)),
  });
  if (point.done) return <p className="note">{t("They said yes. You can share it now.")}</p>;
  if (!mine) return <p className="note">{t("No answer yet.")}</p>;
  const which = { text: point.text };
  return (
    <>
      <div className="row">
        <Button
          small
          isPending={answer.isPending}
          aria-label={t("Yes, tell me: {{text}}", which)}
          onPress={() => answer.mutate(true)}
        >
          {t("Yes, tell me")}
        </Button>
        <Button
          small
          look="plain"
          isPending={answer.isPending}
          aria-label={t("Not now: {{text}}", which)}
          onPress={() => answer.mutate(false)}
        >
          {t("Not now")}
        </Button>
      </div>
      <ProblemNote error={answer.error} />
    </>
  );
}
