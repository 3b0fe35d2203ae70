/** Gives every row of a table its own key as `id`, keeping the keys as literal types. */
export function withIds<T, const K extends string>(
  table: Readonly<Record<K, T>>,
): {
  readonly [P in K]: T & { readonly id: P };
} {
  const entries = Object.entries<T>(table).map(([id, row]) => [id, { id, ...row }] as const);
  // Object.fromEntries forgets its keys; they are exactly those of `table`.
  return Object.fromEntries(entries) as { readonly [P in K]: T & { readonly id: P } };
}
