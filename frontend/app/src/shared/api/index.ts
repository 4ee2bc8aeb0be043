export { agreementsQuery, readableQuery } from "./agreements";
export { boardQuery, boardsQuery } from "./boards";
export { client, type Schemas } from "./client";
export { adviceChanged, gapsListQuery, gapsQuery } from "./gaps";
export { CreationKey, useCreationKey, uuid } from "./idempotency";
export * as limits from "./limits";
export { loadedFor, loadFor, somebodyElse, whenSomebodyElse } from "./loadedFor";
export {
  forgetInstallation,
  forgetMember,
  installationQuery,
  keepMe,
  meQuery,
  ofMember,
  sayZone,
  useInstallation,
  useMe,
} from "./me";
export { allQuery, bodyQuery, itemsQuery, readAll, versionedQuery } from "./operationQueries";
export { archivedQuery, groupsQuery, peopleQuery } from "./people";
export { beforeProblems, ProblemError, problemOf, slugOf, UnreachableError } from "./problem";
export { queries, whenSignedOut } from "./queries";
export { below, growth, keyOf, readFrom } from "./read";
export { roleQuery } from "./role";
export { commentsOf, heldBack, resultsQuery, surveyQuery, surveysQuery } from "./surveys";
export { templatesQuery } from "./templates";
export { ifMatch, type Versioned, versioned } from "./versioned";
