import { useEffect, useState, useSyncExternalStore } from "react";
import { client, ifMatch, type Versioned, versioned } from "../../shared/api";
import { Typed, type TypedView } from "./Typed";
import type { SelfRating, SelfRatingDraft } from "./types";

/** What is typed on a page: saves on its own, also when the page is left, and when the connection comes back. */
export function useTyped(initial: Versioned<SelfRating>): [TypedView, Typed] {
  const [typed] = useState(() => open(initial));
  useEffect(() => {
    const saveNow = () => void typed.flush();
    typed.start();
    addEventListener("online", saveNow);
    return () => {
      removeEventListener("online", saveNow);
      saveNow();
    };
  }, [typed]);
  return [useSyncExternalStore(typed.subscribe, typed.view), typed];
}

function open(initial: Versioned<SelfRating>): Typed {
  const path = { surveyId: initial.value.surveyId };
  const route = "/api/surveys/{surveyId}/self-rating";
  return new Typed(initial, {
    kept: localStorage,
    read: () => versioned(client.GET(route, { params: { path } })),
    save: (body: SelfRatingDraft, etag: string) =>
      versioned(client.PUT(route, { params: { path, ...ifMatch(etag) }, body })),
  });
}
