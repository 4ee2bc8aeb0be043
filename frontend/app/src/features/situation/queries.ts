export { situationQuery, situationsQuery } from "../../shared/situation";
