import type { Schemas } from "../../../shared/api";

export type Board = Schemas["Board"];
export type Publication = Schemas["BoardPublication"];
export type Change = Schemas["BoardPublicationChange"];
export type Quote = Publication["quotes"][number];
export type Evidence = Schemas["ThemeEvidence"];
export type Verdict = Schemas["Verdict"];

/** A theme that can be told. */
export type Decided = Board["themes"][number] & { verdict: Verdict };
