import type { Schemas } from "../../shared/api";

export type { Pairing } from "../../shared/coaching";
export type Offer = Schemas["Offer"];
export type OwnOffer = Schemas["OwnOffer"];
export type Session = Schemas["CoachingSession"];

/** The contract takes so many skills of a pairing. */
export const mostSkills = 5;

/** Days between sessions; the usual rhythm stands in the middle. */
export const rhythms = [7, 14, 28] as const;
export const lengths = [3, 6, 8] as const;
