/** Files of an entry as an answer, and who may see or change them. */
import { type LedgerModel, YifaError } from '@yifa/kernel';
import type { Store, StoredAttachment } from '@yifa/store';
import type { AttachmentsView, AttachmentView } from '../contract/attachments.ts';
import { seesPersonal } from '../present.ts';
import type { Reader } from '../session.ts';

/** A stored file without its bytes. */
export function attachmentViewOf(stored: StoredAttachment): AttachmentView {
  const { id, name, mediaType, size, note, actor, at, pictured } = stored;
  return { id, name, mediaType, size, note, actor, at, pictured, image: mediaType.startsWith('image/') };
}

/** Files may hold personal data: they are for the posts that work on the ledger, in their own org. @throws YifaError not-allowed */
export function checkFiles(reader: Reader, ledger: LedgerModel, org: string): void {
  if (!seesPersonal(reader, ledger, org))
    throw new YifaError('not-allowed', '附件可能含有个人信息，仅限本机构承办岗位查看');
}

/** The files of an entry for a reader: named to those who may see them, else only counted. */
export async function attachmentsOf(
  store: Store,
  ledger: LedgerModel,
  entry: { readonly org: string; readonly id: string; readonly state: string },
  reader: Reader,
): Promise<AttachmentsView> {
  const files = await store.attachments.list(entry.org, entry.id);
  if (!seesPersonal(reader, ledger, entry.org)) return { may: 'count', total: files.length, files: [] };
  const may = ledger.stateKinds[entry.state] === 'void' ? 'read' : 'change';
  return { may, total: files.length, files: files.map(attachmentViewOf) };
}
