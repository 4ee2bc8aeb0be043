import type { Schemas } from "../../../shared/api";

export type DecidedBoard = Schemas["Board"];
export type BoardPublication = Schemas["BoardPublication"];
export type BoardTelling = Schemas["BoardPublicationChange"];
export type SurveyPublication = Schemas["Publication"];
export type SurveyTelling = Schemas["PublicationChange"];
export type Quote = BoardPublication["quotes"][number];
export type ThemeEvidence = Schemas["ThemeEvidence"];
export type DecidedVerdict = Schemas["Verdict"];

/** A theme that can be told. */
export type DecidedTheme = DecidedBoard["themes"][number] & { verdict: DecidedVerdict };
