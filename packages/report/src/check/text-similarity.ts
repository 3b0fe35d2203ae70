/** How much of a text was taken over from another: shares of six-character shingles, numbers and blanks apart. */

const length = 6;

/** The words of a text for comparison: years and numbers made alike, marks and blanks taken out. */
function comparable(text: string): string {
  return text.replace(/\d+(\.\d+)?/g, '0').replace(/[\s\u3000，,。、；;：:！？“”"（）()《》\-—]/g, '');
}

/** The shingles of a text. Linear. */
export function shinglesOf(text: string): ReadonlySet<string> {
  const words = comparable(text);
  const shingles = new Set<string>();
  for (let at = 0; at + length <= words.length; at += 1) shingles.add(words.slice(at, at + length));
  return shingles;
}

/** The share, 0 to 1, of a text's shingles that the other text has too; 0 for texts too short to tell. */
export function takenOver(text: string, from: ReadonlySet<string>): number {
  const words = comparable(text);
  const all = words.length - length + 1;
  if (all < 1) return 0;
  let common = 0;
  for (let at = 0; at < all; at += 1) if (from.has(words.slice(at, at + length))) common += 1;
  return common / all;
}
