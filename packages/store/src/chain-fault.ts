/** What a proof of an org's chain finds wrong, and the heads noted outside to prove against. */

export type ChainFaultKind =
  | 'gap'
  | 'changed'
  | 'broken-link'
  | 'tail-removed'
  | 'head-changed'
  | 'entry-changed'
  | 'entry-removed'
  | 'entry-unrecorded'
  | 'attachment-changed'
  | 'attachment-removed'
  | 'attachment-unrecorded'
  | 'anchor-mismatch';
export interface ChainFault {
  readonly kind: ChainFaultKind;
  readonly org: string;
  readonly seq?: number;
  readonly ledger?: string;
  readonly entry?: string;
  readonly says: string;
}

/** A head noted outside the database: on a signed report, in the anchor file. */
export interface Anchor {
  readonly org: string;
  readonly seq: number;
  readonly hash: string;
}
