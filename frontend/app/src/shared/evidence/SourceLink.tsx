/** Shows where something can be looked up, by the name of the host. */
export function SourceLink({ address }: { address: string }) {
  const host = URL.canParse(address) ? new URL(address).host : address;
  return (
    <a href={address} target="_blank" rel="noreferrer">
      {host}
    </a>
  );
}
