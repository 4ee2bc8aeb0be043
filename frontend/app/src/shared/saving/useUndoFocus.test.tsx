import { useState } from "react";
import { expect, it } from "vitest";
import { showPage } from "../../test/page";
import { Button } from "../ui";
import { useUndoFocus } from ".";

function Steps({ of }: { of: number }) {
  const [at, setAt] = useState(of);
  const focus = useUndoFocus(at > 0, at < of);
  return (
    <>
      <Button ref={focus.undo} isDisabled={at === 0} onPress={() => setAt(at - 1)}>
        Undo
      </Button>
      <Button ref={focus.redo} isDisabled={at === of} onPress={() => setAt(at + 1)}>
        Redo
      </Button>
    </>
  );
}

it("goes on to the other button with the last step, and not before", async () => {
  const { user } = showPage(<Steps of={2} />);
  const focused = () => document.activeElement?.textContent;
  await user.tab();
  await user.keyboard("{Enter}");
  expect(focused()).toBe("Undo");
  await user.keyboard("{Enter}");
  expect(focused()).toBe("Redo");
  await user.keyboard("{Enter}{Enter}");
  expect(focused()).toBe("Undo");
});
