import { useSuspenseQuery } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { type LoaderFunctionArgs, redirect, useLoaderData } from "react-router";
import { queries } from "../../shared/api";
import { useNavigateIfHere } from "../../shared/layout";
import { nameTab, type Tab } from "../../shared/saving";
import { forgetHandedOut } from "../../shared/saving/handedOut";
import { newFor } from "./builder/draft/opening";
import { deleteUntouched, forgetOpened, remember } from "./builder/draft/untouched";
import { EndedPage } from "./EndedPage";
import { groupsQuery, peopleQuery, surveyQuery, templatesQuery } from "./queries";
import { RunningPage } from "./RunningPage";
import { SurveyDraftPage } from "./SurveyDraftPage";
import { useNow } from "./useNow";

/** @param opened the version of a new survey that has no address of its own yet */
type Shown = { id: string; tab: Tab; opened?: string };

export async function loader({ params, request }: LoaderFunctionArgs): Promise<Shown | Response> {
  const tab = await nameTab();
  const draft = params.surveyId ? undefined : await openNew(request.url, tab);
  if (draft instanceof Response) return draft;
  const id = draft?.value.id ?? params.surveyId ?? "";
  const { value } = draft ?? (await queries.fetchQuery(surveyQuery(id)));
  if (value.state === "draft") {
    await Promise.all([
      queries.fetchQuery(templatesQuery),
      queries.fetchQuery(groupsQuery),
      queries.fetchQuery(peopleQuery),
    ]);
  }
  return { id, tab, ...(draft && { opened: draft.etag }) };
}

/** Returns to the new survey into which this tab was typing. */
async function openNew(url: string, tab: Tab) {
  const typedInto = await deleteUntouched(tab);
  if (typedInto) return redirect(`/surveys/${typedInto}`);
  const draft = await newFor(new URL(url).searchParams);
  remember(draft, tab);
  return draft;
}

/** One survey in whatever state it is: the builder, the counts, or how it ended. */
export function Component() {
  const shown = useLoaderData<Shown>();
  const survey = useSuspenseQuery(surveyQuery(shown.id)).data;
  const now = useNow();
  useAddress(shown, survey.etag);
  const isOver = !["draft", "running"].includes(survey.value.state);
  useEffect(() => {
    if (isOver) forgetHandedOut((id) => id === shown.id);
  }, [isOver, shown.id]);
  useArrival(survey.value.state);
  if (survey.value.state === "draft") return <SurveyDraftPage key={shown.id} id={shown.id} />;
  const running = survey.value.state === "running" && new Date(survey.value.closesAt) > now;
  return running && !survey.value.halted ? (
    <RunningPage survey={survey} />
  ) : (
    <EndedPage survey={survey} />
  );
}

/**
 * Gives a new survey its own address with the first change; a survey left before that is deleted.
 */
function useAddress({ id, tab, opened }: Shown, etag: string): void {
  const navigateIfHere = useNavigateIfHere();
  const isHere = useRef(false);
  const isNew = opened === etag;
  useEffect(() => {
    if (isNew) return;
    forgetOpened(id);
    if (opened) {
      void navigateIfHere(`/surveys/${id}`, {
        replace: true,
        preventScrollReset: true,
        state: { stays: true },
      });
    }
  }, [id, opened, isNew, navigateIfHere]);
  useEffect(() => {
    if (!isNew) return;
    isHere.current = true;
    const leave = () => void deleteUntouched(tab, id);
    const comeBack = ({ persisted }: PageTransitionEvent) => persisted && location.reload();
    addEventListener("pagehide", leave);
    addEventListener("pageshow", comeBack);
    return () => {
      isHere.current = false;
      removeEventListener("pagehide", leave);
      removeEventListener("pageshow", comeBack);
      // Its email is a page of its own.
      const isGone = () => !isHere.current && !location.pathname.startsWith(`/surveys/${id}`);
      setTimeout(() => isGone() && leave());
    };
  }, [id, isNew, tab]);
}

/** Another state is another page under the same address: it begins at its top, and so does whoever reads it aloud. */
function useArrival(state: string): void {
  const before = useRef(state);
  useEffect(() => {
    if (before.current === state) return;
    before.current = state;
    scrollTo({ top: 0 });
    document.querySelector<HTMLElement>("h1")?.focus({ preventScroll: true });
  }, [state]);
}
