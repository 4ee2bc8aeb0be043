import { useEffect, useState } from "react";
import { useEditor } from "./boardEditor";

const pause = 300;

/** Reading takes at most this long before the next frame is drawn, in milliseconds. */
const turn = 6;

/** Words of somebody's comment that stand in `text`, looked for when typing pauses. */
export function useQuoted(text: string): string | undefined {
  const { quoting } = useEditor();
  const [quoted, setQuoted] = useState<string>();
  useEffect(() => {
    if (!text) {
      setQuoted(undefined);
      return undefined;
    }
    const look = () => {
      const end = performance.now() + turn;
      if (quoting().readOn(() => performance.now() >= end)) setQuoted(quoting().quotedIn(text));
      else timer = setTimeout(look);
    };
    let timer = setTimeout(look, pause);
    return () => clearTimeout(timer);
  }, [text, quoting]);
  return quoted;
}
