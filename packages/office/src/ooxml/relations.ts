import type { PackageLimits } from './limits.ts';
import { readXml } from './xml.ts';
import type { Package } from './zip.ts';

export interface Relation {
  readonly id: string;
  /** The last word of the relationship type: numbering, styles, footnotes, hyperlink … */
  readonly type: string;
  /** The part's name within the package; an address when external. */
  readonly target: string;
  readonly external: boolean;
}

/** The relations of a part (of the package itself for `''`), without ever following an external one. */
export async function relationsOf(pack: Package, part: string, limits: PackageLimits): Promise<Relation[]> {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const name = `${folder}_rels/${part.slice(folder.length)}.rels`;
  const bytes = await pack.find(name);
  const relations: Relation[] = [];
  if (bytes === undefined) return relations;
  readXml(name, bytes, limits, {
    open: (element, attributes) => {
      if (element !== 'rel:Relationship') return;
      const external = attributes.get('TargetMode')?.toLowerCase() === 'external';
      const target = attributes.get('Target') ?? '';
      const type = attributes.get('Type')?.split('/').at(-1) ?? '';
      relations.push({
        id: attributes.get('Id') ?? '',
        type,
        target: external ? target : within(folder, target),
        external,
      });
    },
  });
  return relations;
}

/** A target relative to its part's folder as a part name; `..` never climbs above the package. */
function within(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}
