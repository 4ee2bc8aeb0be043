type Option = readonly [value: string | number, text: string];

/** Renders the options of a select, each value once. */
export const Options = ({ of }: { of: readonly Option[] | undefined }) =>
  of?.map(([value, text]) => (
    <option key={value} value={value}>
      {text}
    </option>
  ));
