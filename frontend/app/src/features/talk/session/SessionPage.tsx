import type { Talk } from "../../../shared/talk";

/** A session of coaching. */
export const SessionPage = ({ talk }: { talk: Talk }) => <h1>{talk.with}</h1>;
