import { type ComponentProps, type ReactNode, useId } from "react";

type Props = ComponentProps<"section"> & { heading: ReactNode; level?: 2 | 3 };

/** A part of a page that its heading names. */
export function Section({ heading, level = 2, children, ...section }: Props) {
  const id = useId();
  const Heading = `h${level}` as const;
  return (
    <section aria-labelledby={id} {...section}>
      <Heading id={id}>{heading}</Heading>
      {children}
    </section>
  );
}
