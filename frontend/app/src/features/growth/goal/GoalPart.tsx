import { Plus } from "lucide-react";
import { type ReactNode, useEffect, useState } from "react";
import { useLocation } from "react-router";
import { Button, Fold, Icon } from "../../../shared/ui";

type Props = {
  id: string;
  label: string;
  /** Summarises the content in a few words; nothing if it is empty. */
  about?: ReactNode;
  /** The words of the button that adds the first. */
  add: string;
  open?: boolean;
  children: ReactNode;
};

/** A part of a goal behind its name. An empty one is a button that opens it where the first is added. */
export function GoalPart({ id, label, about, add, open = false, children }: Props) {
  const { hash } = useLocation();
  const [adding, setAdding] = useState(false);
  useEffect(() => {
    if (!adding) return;
    const part = document.getElementById(id);
    (part?.querySelector<HTMLElement>("input, button") ?? part?.querySelector("a"))?.focus();
  }, [adding, id]);
  const shown = open || adding || hash === `#${id}`;
  if (!about && !shown) {
    return (
      <Button look="plain" onPress={() => setAdding(true)}>
        <Icon of={Plus} />
        {add}
      </Button>
    );
  }
  return (
    <Fold id={id} label={label} about={about} open={shown}>
      {children}
    </Fold>
  );
}
