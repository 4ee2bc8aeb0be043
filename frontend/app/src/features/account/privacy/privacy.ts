import { bodyQuery, type Schemas, versionedQuery } from "../../../shared/api";
import { msg } from "../../../shared/i18n";

export type Retention = Schemas["Retention"];
export type RetentionPeriods = Schemas["RetentionPeriods"];
export type PersonData = Schemas["PersonData"];

export const retentionQuery = versionedQuery("/api/retention");

export const personDataQuery = (email: string) => bodyQuery("/api/person-data", { email });

/** Kinds that are kept for months. */
export const monthlyKinds = ["results", "log", "talks", "archived"] as const;

export const periodLabels = {
  results: msg("Surveys and their results, after the close"),
  log: msg("Log entries"),
  talks: msg("One-on-ones, done agenda items and finished situations"),
  archived: msg("Archived people"),
  events: msg("Events for tools"),
};

export const partLabels = {
  account: msg("Account"),
  invitation: msg("Invitation"),
  person: msg("Entry on a lead’s list"),
  directory: msg("Entry in the directory"),
  surveys: msg("Surveys that asked this person"),
  "running-surveys": msg("Running surveys that ask this person"),
  "named-answers": msg("Answers that were not anonymous"),
  stances: msg("Votes on agreements under their name"),
  "one-on-ones": msg("One-on-ones"),
  agenda: msg("Agenda items"),
  link: msg("Personal link"),
  rhythm: msg("Contact frequency"),
  log: msg("Log entries about this person"),
  tasks: msg("Tasks with this person"),
  history: msg("Former words that name them"),
  "helper-lines": msg("What they wrote at the link of a goal"),
  questions: msg("Questions to them and their answers"),
  situations: msg("Situations that name this person"),
  replies: msg("What they answered about a situation"),
} satisfies Record<Schemas["PersonDataKind"], unknown>;

export const fateLabels = {
  deleted: msg("Deleted if you erase the person"),
  unnamed: msg("Loses the name; the lead keeps their own words"),
  later: msg("Goes 60 days after the survey ended"),
  waits: msg("Erasure waits until the survey is over"),
  kept: msg("Stays until you remove the account"),
} satisfies Record<Schemas["PersonDataFate"], unknown>;

export const factLabels = {
  name: msg("Name"),
  email: msg("Email"),
  group: msg("Group"),
  language: msg("Language"),
  "external-id": msg("ID in another system"),
  "added-on": msg("Added on"),
  "archived-on": msg("Archived on"),
  role: msg("Role"),
  zone: msg("Time zone"),
  session: msg("Signed in with"),
  identity: msg("Signs in through"),
  "user-name": msg("User name"),
} satisfies Record<Schemas["PersonDataFact"]["label"], unknown>;
