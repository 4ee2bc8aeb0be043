export { Failed, FailedPage, NotFound } from "./Failed";
export { FindingHead, HeadingName } from "./Finding";
export { BareLayout, type Handle, SignedInLayout, Waiting } from "./Layout";
export { steps } from "./LoopNav";
export { Crumb, PageHead, PageTitle } from "./Page";
export { useShownPlace } from "./useShownPlace";
