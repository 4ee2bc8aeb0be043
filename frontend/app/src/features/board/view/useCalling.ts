import { useState } from "react";

/** A call of the server, how it went, and that it is under way. */
export function useCalling(how: () => Promise<void>) {
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  const call = async () => {
    setPending(true);
    setFailure(undefined);
    try {
      await how();
    } catch (error) {
      setFailure(error);
    } finally {
      setPending(false);
    }
  };
  return { call, pending, failure };
}
