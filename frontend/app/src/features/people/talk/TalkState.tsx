import { useSuspenseQuery } from "@tanstack/react-query";
import { Navigate, useLocation } from "react-router";
import { talkQuery } from "../../../shared/talk";
import { PastTalk } from "./PastTalk";

/** Leads from a meeting alone, as emails and calendars name it, to the page of the two. */
export function TalkState({ id }: { id: string }) {
  const { data } = useSuspenseQuery(talkQuery(id));
  const { search } = useLocation();
  const { person, pairingId } = data.value;
  const page = person?.id ?? (pairingId && `coaching-${pairingId}`);
  // Someone deleted has no page.
  return page ? (
    <Navigate replace to={{ pathname: `/people/${page}`, search }} />
  ) : (
    <PastTalk talk={data.value} />
  );
}
