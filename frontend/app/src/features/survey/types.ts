import type { components } from "../../shared/api/schema";

type Schemas = components["schemas"];

export type Survey = Schemas["Survey"];
/** A form that the lead writes; that of a vote is its agreement's, and only read here. */
export type SurveyChange = Omit<Schemas["SurveyChange"], "questions"> & { questions?: Question[] };
export type SurveySummary = Schemas["SurveySummary"];
export type Template = Schemas["Template"];
export type ItemProposal = Schemas["ItemProposal"];
export type AudienceChange = Schemas["AudienceChange"];
export type Question = Schemas["Question"];
export type Block = Schemas["Block"];
export type BlockMember = Schemas["BlockMember"];
export type PrivacyPreview = Schemas["PrivacyPreview"];
export type InexactFigures = Schemas["InexactFigures"];
export type Counts = Schemas["Counts"];
export type SurveyMail = Schemas["SurveyMail"];
export type MailTrouble = Schemas["MailTrouble"];
export type Reminder = Schemas["Reminder"];
export type LinkSheet = Schemas["LinkSheet"];
export type SurveyGroup = Schemas["Group"];
export type SurveyPerson = Schemas["Person"];
export type Audience = Survey["audience"];
export type AudiencePart = NonNullable<Audience[number]["part"]>;
