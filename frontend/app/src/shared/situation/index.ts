export { situationTemplatesQuery } from "./queries";
