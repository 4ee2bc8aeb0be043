import { useEffect, useState } from "react";
import { useDesk } from "./desk";

const pause = 300;

/** Words of somebody's comment that stand in `text`, looked for when typing pauses. */
export function useQuoted(text: string): string | undefined {
  const { quoting } = useDesk();
  const [quoted, setQuoted] = useState<string>();
  useEffect(() => {
    if (!text) {
      setQuoted(undefined);
      return undefined;
    }
    const timer = setTimeout(() => setQuoted(quoting().quotedIn(text)), pause);
    return () => clearTimeout(timer);
  }, [text, quoting]);
  return quoted;
}
