import { useEffect, useRef, useState } from "react";
import { useNavigate, useSearchParams } from "react-router";
import { queries, useCreationKey, type Versioned } from "../../shared/api";
import { useT } from "../../shared/i18n";
import { PageTitle } from "../../shared/layout";
import { ProblemNote } from "../../shared/problems";
import { Skeleton } from "../../shared/ui";
import { everybody, stillThere } from "./builder/draft/audience";
import { newDraft, sameAs, templateOf } from "./builder/draft/newDraft";
import { originOf, remember, untouched } from "./builder/draft/untouched";
import { groupsQuery, peopleQuery, surveyQuery } from "./queries";
import type { Survey } from "./types";

type Start = { template: Survey["template"]; from: string | null };

/** Starts a draft and goes to it, or to the one that was begun and not touched; `?from=` copies an earlier survey, `?template=` chooses the form. */
export function Component() {
  const t = useT();
  const navigate = useNavigate();
  const [query] = useSearchParams();
  const key = useCreationKey();
  const [error, setError] = useState<unknown>();
  const [attempt, setAttempt] = useState(0);
  // One draft per visit, however often React runs the effect.
  const started = useRef<Promise<Versioned<Survey>>>(undefined);
  const template = query.get("template") ?? "expectations";
  const from = query.get("from");
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt begins again
  useEffect(() => {
    let left = false;
    started.current ??= start({ template, from }, key);
    started.current
      .then((draft) => !left && navigate(`/surveys/${draft.value.id}`, { replace: true }))
      .catch((failure: unknown) => !left && setError(failure));
    return () => {
      left = true;
    };
  }, [attempt, template, from, key, navigate]);
  const again = () => {
    setError(undefined);
    started.current = undefined;
    setAttempt(attempt + 1);
  };
  return (
    <>
      <PageTitle>{t(error ? "New survey" : "Creating a draft")}</PageTitle>
      {error ? <ProblemNote error={error} onRetry={again} /> : <Skeleton />}
    </>
  );
}

async function start({ template, from }: Start, key: ReturnType<typeof useCreationKey>) {
  const [groups, people] = await Promise.all([
    queries.fetchQuery(groupsQuery),
    queries.fetchQuery(peopleQuery),
  ]);
  if (from) {
    const { value: earlier } = await queries.fetchQuery(surveyQuery(from));
    const audience = stillThere(earlier.audience, groups, people);
    const copy = ({ delivery }: Survey) => ({
      ...sameAs(earlier),
      audience,
      // A new draft goes by mail wherever there is any.
      ...(delivery === "links" && { delivery }),
    });
    return newDraft(await templateOf(earlier), copy, key);
  }
  const audience = everybody(groups, people);
  const origin = await originOf(template, audience);
  const begun = await untouched(origin);
  if (begun) return begun;
  const asksNobody = (fresh: Survey) => fresh.audience.length === 0 && audience.length > 0;
  const draft = await newDraft(
    template,
    (fresh) => (asksNobody(fresh) ? { audience } : undefined),
    key,
  );
  remember(draft, origin);
  return draft;
}
