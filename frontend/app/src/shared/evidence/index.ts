export { ProposedEvidence } from "./ProposedEvidence";
export { ProposingTools } from "./ProposingTools";
export { proposalsQuery } from "./queries";
export { SourceLink } from "./SourceLink";
