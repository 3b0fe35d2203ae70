/** What may be added, read once for the page and shared by its panels. */
import type { SentenceList } from '@yifa/server/contract/reports';
import { useLoad } from '../../load.ts';
import { useDesk } from './desk-context.ts';

export type Sentences = SentenceList['sentences'];

const nothing: Sentences = [];

export function useSentences(wanted: boolean): Sentences {
  const { org, desk, calls } = useDesk();
  const { data } = useLoad(wanted ? `sentences ${org.id} ${desk.year}` : '', calls.sentences, true);
  return data?.sentences ?? nothing;
}
