import { type RefObject, useEffect, useRef } from "react";

/** A field; of several radio buttons, none of which is wrong by itself, the first one. */
const wrong = '[aria-invalid="true"], [data-invalid] input';

/**
 * Brings the focus from the button of a form that was refused to its first wrong field, which says what is wrong with it.
 *
 * @param fault another one for each refusal
 * @returns for the form
 */
export function useFaultFocus(fault: object | undefined): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (!fault || !form.current?.contains(document.activeElement)) return;
    form.current.querySelector<HTMLElement>(wrong)?.focus();
  }, [fault]);
  return form;
}
