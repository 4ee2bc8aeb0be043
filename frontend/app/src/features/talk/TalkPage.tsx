import { useSuspenseQuery } from "@tanstack/react-query";
import { lazy } from "react";
import { useParams } from "react-router";
import { talkQuery } from "../../shared/talk";
import { OneOnOne } from "./OneOnOne";

const SessionPage = lazy(async () => ({
  default: (await import("./session/SessionPage")).SessionPage,
}));

/** One page for a one-on-one and for a session of coaching. */
export function Component() {
  const { talkId = "" } = useParams();
  const { data: talk } = useSuspenseQuery(talkQuery(talkId));
  return talk.value.kind === "session" ? (
    <SessionPage key={talkId} talk={talk.value} />
  ) : (
    <OneOnOne key={talkId} talk={talk.value} />
  );
}
