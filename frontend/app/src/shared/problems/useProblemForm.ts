import { useEffect, useRef, useState } from "react";
import {
  type DefaultValues,
  type FieldValues,
  type Path,
  type UseFormReturn,
  useForm,
} from "react-hook-form";
import { ProblemError } from "../api";
import { keepTyped, typedAt } from "../saving/typed";
import { faultText } from "./sentences";

type Options<T extends FieldValues> = {
  defaultValues: DefaultValues<T>;
  /** These values are saved by now, if the form stays: untouched fields follow them. */
  values?: T;
  /** Typed text is kept on this device under this key until it is sent. */
  typed?: string;
  /** Maps JSON Pointers of the request to fields of the form, where the names differ. */
  pointers?: Record<string, Path<T>>;
  /** Fields with sentences of their own, see `faultText`. */
  kinds?: Partial<Record<Path<T>, string>>;
  /** Problems that are about one field. */
  slugs?: Record<string, { field: Path<T>; text: () => string }>;
};

/**
 * A form whose problems stand at their fields. What was typed always stays; what belongs to no field is `failure`,
 * to be shown in a `ProblemNote` above the button.
 */
export function useProblemForm<T extends FieldValues>(options: Options<T>) {
  const { typed, defaultValues, values } = options;
  const form = useForm<T>({
    ...{ defaultValues, mode: "onTouched" },
    ...(values && { values, resetOptions: { keepDirtyValues: true } }),
  });
  const { watch, reset } = form;
  const start = useRef<FieldValues>(defaultValues);
  start.current = values ?? defaultValues;
  useEffect(() => {
    if (!typed) return;
    const kept = typedAt(typed);
    if (kept) reset((now) => ({ ...now, ...JSON.parse(kept) }), { keepDefaultValues: true });
    // In a field that nobody typed in, what is saved by then stands the next time.
    const watching = watch((values) => {
      const typedIn = Object.entries(values).filter(
        ([name, value]) => JSON.stringify(value) !== JSON.stringify(start.current[name]),
      );
      keepTyped(typed, typedIn.length > 0 ? JSON.stringify(Object.fromEntries(typedIn)) : "");
    });
    return () => watching.unsubscribe();
  }, [typed, watch, reset]);
  const [failure, setFailure] = useState<unknown>();
  // The Enter key sends a form also while its button is pending.
  const busy = useRef(false);
  /** @param work gives false where it said at the fields what is wrong with them */
  const send = (work: (values: T) => Promise<unknown>) =>
    form.handleSubmit(async (values) => {
      if (busy.current) {
        return;
      }
      busy.current = true;
      setFailure(undefined);
      try {
        const sent = await work(values);
        if (typed && sent !== false) keepTyped(typed, "");
      } catch (error) {
        setFailure(placeFaults(error, form, options));
      } finally {
        busy.current = false;
      }
    });
  /** Forgets what is kept, as who cancels wants it, and leaves. */
  const discard = (leave: () => void) => {
    if (typed) keepTyped(typed, "");
    leave();
  };
  return { ...form, failure, setFailure, send, discard };
}

/** Puts each fault at its field and gives back what is left to be said elsewhere. */
function placeFaults<T extends FieldValues>(
  error: unknown,
  form: Pick<UseFormReturn<T>, "setError" | "getValues">,
  { pointers = {}, kinds = {}, slugs = {} }: Omit<Options<T>, "defaultValues">,
): unknown {
  if (!(error instanceof ProblemError)) {
    return error;
  }
  const about = slugs[error.slug];
  if (about) {
    form.setError(about.field, { type: "server", message: about.text() }, { shouldFocus: true });
    return undefined;
  }
  const values = form.getValues();
  let shouldFocus = true;
  const left = error.faults.filter((fault) => {
    const field = pointers[fault.pointer] ?? fieldAt<T>(fault.pointer);
    if (!(String(field).split(".")[0] ?? "") || !hasField(values, field)) return true;
    const message = faultText(fault, kinds[field], String(form.getValues(field) ?? ""));
    form.setError(field, { type: "server", message }, { shouldFocus });
    shouldFocus = false;
    return false;
  });
  return left.length === 0 && error.faults.length > 0 ? undefined : error.with(left);
}

const fieldAt = <T extends FieldValues>(pointer: string) =>
  pointer.replace(/^\//, "").replaceAll("/", ".") as Path<T>;

const hasField = (values: FieldValues, field: string) => (field.split(".")[0] ?? "") in values;
