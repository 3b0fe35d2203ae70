/**
 * The language in which a domain says how its figures are named in prose: for each figure, the measure words it is
 * counted in and the words that name it. Pure data; what finds numbers in a text is elsewhere.
 */

/** One way of naming a figure. */
export interface Way {
  /** Words one of which names what is counted. A word of one character must stand right beside the number. */
  readonly said: readonly string[];
  /** At least one of these stands in the sentence, before it in the paragraph, or in the heading above. */
  readonly near?: readonly string[];
  /** At least one of these stands in the same clause. */
  readonly beside?: readonly string[];
  /** None of these stands in the same clause. */
  readonly not?: readonly string[];
  /** The figure said just before, in the same sentence, is one of these. */
  readonly following?: readonly string[];
  /**
   * All of those counted under one of these labels are this figure too, when the words stand in the clause behind,
   * opened by 均 or 全部: 参加考试26人，均取得资格证.
   */
  readonly allOf?: readonly string[];
  /** Measure words of this way alone, instead of the measure's. */
  readonly units?: readonly string[];
}

/** A figure as prose names it. */
export interface Measure {
  readonly label: string;
  readonly name: string;
  /** Measure words it is counted in; `%` for shares; empty: any. */
  readonly units: readonly string[];
  readonly ways: readonly Way[];
  /** Gives way to any other measure that fits: a word such as 村 more often says where than what. */
  readonly weak: boolean;
}

/** Words parted by blanks, or a list of them. */
export type Words = string | readonly string[];

/** A way as it is declared. */
export type WayWords = Omit<Way, 'said' | 'near' | 'beside' | 'not'> & {
  readonly said: Words;
  readonly near?: Words;
  readonly beside?: Words;
  readonly not?: Words;
};

/** How a measure is declared: its plain words, and ways that need more than a word. */
export interface MeasureWords {
  readonly units: readonly string[];
  readonly said?: Words;
  /** For the plain words and every way: none of these stands in the same clause. */
  readonly not?: Words;
  readonly ways?: readonly WayWords[];
  readonly weak?: true;
}

export interface Vocabulary {
  readonly measures: readonly Measure[];
  /** Every label, each once, `other` last. */
  readonly labels: readonly string[];
  /** The Chinese name of a label. @throws RangeError for a label the vocabulary does not know */
  labelOf(label: string): string;
}

/** The label of what is counted but is none of the domain's figures. */
export const otherLabel = 'other';

function listed(words: Words | undefined): readonly string[] {
  if (words === undefined) return [];
  const list = typeof words === 'string' ? words.split(/\s+/).filter((word) => word !== '') : words;
  return [...new Set(list)];
}

/** Declares how a figure is named: its label, its Chinese name, its measure words and the words that name it. */
export function measure(label: string, name: string, words: MeasureWords): Measure {
  const never = listed(words.not);
  const plain: readonly WayWords[] = words.said === undefined ? [] : [{ said: words.said }];
  const ways = [...plain, ...(words.ways ?? [])].map(({ said, near, beside, not, ...rest }): Way => {
    const none = [...never, ...listed(not)];
    return {
      ...rest,
      said: listed(said),
      ...(near === undefined ? {} : { near: listed(near) }),
      ...(beside === undefined ? {} : { beside: listed(beside) }),
      ...(none.length === 0 ? {} : { not: none }),
    };
  });
  return { label, name, units: words.units, ways, weak: words.weak ?? false };
}

/** Words of things that are counted in reports and are none of the domain's figures, so that no figure takes them. */
export function elsewhere(words: MeasureWords): Measure {
  return measure(otherLabel, '其他', words);
}

/**
 * Puts measures together. When several fit a number, the nearest and most specific words win; of equals the later.
 * @throws RangeError for one label with two names, an empty way, or a measure after a label that was never declared
 */
export function vocabulary(...groups: readonly (readonly Measure[])[]): Vocabulary {
  const measures = groups.flat();
  const names = new Map<string, string>();
  for (const each of measures) {
    const known = names.get(each.label);
    if (known !== undefined && known !== each.name)
      throw new RangeError(`${each.label} is named both ${known} and ${each.name}`);
    names.set(each.label, each.name);
    for (const way of each.ways)
      if (way.said.length === 0 || way.said.includes('')) throw new RangeError(`${each.label} has a way without words`);
  }
  for (const each of measures)
    for (const way of each.ways)
      for (const label of [...(way.following ?? []), ...(way.allOf ?? [])])
        if (!names.has(label)) throw new RangeError(`${each.label} follows ${label}, which is no measure`);
  names.delete(otherLabel);
  names.set(otherLabel, '其他');
  return {
    measures,
    labels: [...names.keys()],
    labelOf(label) {
      const name = names.get(label);
      if (name === undefined) throw new RangeError(`no measure is labelled ${label}`);
      return name;
    },
  };
}
