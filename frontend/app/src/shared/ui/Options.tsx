type Option = readonly [value: string | number, text: string];

/** What a select offers, each value once. */
export const Options = ({ of }: { of: readonly Option[] | undefined }) =>
  of?.map(([value, text]) => (
    <option key={value} value={value}>
      {text}
    </option>
  ));
