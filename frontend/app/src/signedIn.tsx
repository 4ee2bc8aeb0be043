import { NewEntryShortcut } from "./features/growth/log/NewEntryShortcut";
import { Palette } from "./features/home/palette/Palette";
import { WriteTask } from "./features/week/write/WriteTask";
import { SignedInLayout } from "./shared/layout/SignedInLayout";

/** Wraps each page of a member. */
export const Component = () => (
  <SignedInLayout>
    <NewEntryShortcut />
    <WriteTask />
    <Palette />
  </SignedInLayout>
);
