export { InexactList } from "./InexactList";
export { NoFigures } from "./NoFigures";
export { useInexact, useInexactRow } from "./useInexact";
