/** Pinyin of names and headings. The one place that knows where it comes from. */
import { pinyin, polyphonic } from 'pinyin-pro';

function lettersOf(parts: readonly string[]): string {
  return parts
    .join('')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
}

/**
 * The first letter of each Chinese sign's pinyin, in small letters, as its neighbours make it sound (重庆 is `cq`, 重量
 * `zl`); letters and digits stay, everything else is left out.
 */
export function initialsOf(text: string): string {
  return lettersOf(pinyin(text, { pattern: 'first', toneType: 'none', type: 'array', nonZh: 'consecutive' }));
}

/** Of a sign that sounds several ways only so many combinations are kept. */
const mostReadings = 16;
/** Signs at the beginning of a text that are read at all. */
const longestRead = 40;

/**
 * Everything somebody may type for a text by its sound: its initials as its neighbours make it sound, as a surname
 * sounds (单 is `s`), as any of its signs may sound, and its whole pinyin.
 */
export function readingsOf(text: string): string[] {
  const head = [...text].slice(0, longestRead).join('');
  const surname = pinyin(head, {
    pattern: 'first',
    toneType: 'none',
    type: 'array',
    nonZh: 'consecutive',
    surname: 'head',
  });
  const whole = pinyin(head, { toneType: 'none', type: 'array', nonZh: 'consecutive', surname: 'head', v: true });
  const readings = new Set([initialsOf(head), lettersOf(surname), lettersOf(whole)]);
  let combined = [''];
  for (const sounds of polyphonic(head, { pattern: 'first', toneType: 'none', type: 'array' })) {
    const next = combined.flatMap((before) => [...new Set(sounds)].map((sound) => before + lettersOf([sound])));
    combined = next.length > mostReadings ? combined.map((before) => before + lettersOf(sounds.slice(0, 1))) : next;
  }
  for (const each of combined) readings.add(each);
  readings.delete('');
  return [...readings];
}
