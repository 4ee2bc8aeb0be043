export { Failed, FailedPage, NotFound } from "./Failed";
export { HeadingName } from "./Finding";
export { BareLayout, Waiting } from "./Layout";
export { Crumb, PageHead, PageTitle } from "./Page";
export { Tabs } from "./Tabs";
export { useNavigateIfHere } from "./useNavigateIfHere";
export { useShownPlace } from "./useShownPlace";
export { visited } from "./visited";
