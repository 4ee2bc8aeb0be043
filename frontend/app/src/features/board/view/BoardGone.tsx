import { useStrings } from "../../../shared/i18n";
import { Banner, ButtonLink } from "../../../shared/ui";
import { boardStrings } from "../strings";

/** There is no way back to a board that was removed elsewhere, only one to all others. @param unsent whether a change was left */
export function BoardGone({ unsent }: { unsent: boolean }) {
  const say = useStrings(boardStrings);
  const list = (
    <ButtonLink small to="/themes">
      {say("board-gone.list")}
    </ButtonLink>
  );
  return (
    <Banner action={list}>
      {say("board-gone")}. {say("board-gone.why")} {unsent && say("board-gone.unsent")}
    </Banner>
  );
}
