import type { Store } from '@yifa/store';
import type { ComposedReport } from '../model.ts';
import { figureDigest, figuresDigest, textDigest } from '../signing/freeze.ts';
import type { FrozenReport } from '../signing/model.ts';

/**
 * Whether a stored signature is still the one that was made: each figure under its digest, all figures and the text under
 * theirs, and both digests in the journal's record of the signature. That the journal itself is whole, its chain tells.
 */
export async function recordIsWhole(store: Store, frozen: FrozenReport, report: ComposedReport): Promise<boolean> {
  const { figures, period, head } = frozen;
  const digests =
    figures.every((figure) => figureDigest(figure, period) === figure.digest) &&
    figuresDigest(figures) === frozen.digest &&
    textDigest(report) === frozen.textDigest;
  if (!digests) return false;
  const history = await store.history(frozen.org, frozen.report);
  const signature = history.find((record) => record.seq === head.seq);
  return (
    signature !== undefined &&
    becomes(signature.changes, 'figuresDigest') === frozen.digest &&
    becomes(signature.changes, 'signedText') === frozen.textDigest
  );
}

/** What a field became by an act. */
function becomes(changes: unknown, field: string): unknown {
  if (typeof changes !== 'object' || changes === null) return undefined;
  const change: unknown = Reflect.get(changes, field);
  return Array.isArray(change) ? change[1] : undefined;
}
