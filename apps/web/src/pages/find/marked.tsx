/** A text in which what was looked for is marked. */
import type { Part } from './places.ts';

export function Marked({ parts }: { readonly parts: readonly Part[] }) {
  return (
    <>
      {parts.map((part, i) =>
        // biome-ignore lint/suspicious/noArrayIndexKey: parts have no other name and never move
        part.hit ? <mark key={i}>{part.text}</mark> : <span key={i}>{part.text}</span>,
      )}
    </>
  );
}
