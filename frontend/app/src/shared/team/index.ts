export { Changed } from "./Changed";
export { found, type TeamPart, type TeamSection } from "./rows";
export { TeamFolds, TeamSectionBody, TeamSectionName } from "./TeamSectionBody";
export { useTeamParts } from "./useTeamParts";
