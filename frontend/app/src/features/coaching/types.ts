import type { Schemas } from "../../shared/api";

export type { Pairing } from "../../shared/coaching";
export type Offer = Schemas["Offer"];
export type OwnOffer = Schemas["OwnOffer"];
export type Session = Schemas["CoachingSession"];

/** Skills of a pairing, as the contract takes them. */
export const mostSkills = 5;

/** In days, the usual one in the middle. */
export const rhythms = [7, 14, 28] as const;
export const lengths = [3, 6, 8] as const;
