export type { Account } from './accounts.ts';
export type { ActOrder, Actor, ActResult } from './act-command.ts';
export type { EachAnswer } from './act-each.ts';
export type { ActPreview } from './act-preview.ts';
export { attachmentIn, type RecordedAttachment, type StoredAttachment } from './attachment-rows.ts';
export {
  type AttachmentOrder,
  type Attachments,
  attachmentBytes,
  attachmentsOfEntry,
  type RemovalOrder,
} from './attachments.ts';
export { canonical, digest } from './canonical.ts';
export type { Anchor, ChainFault } from './chain-fault.ts';
export { columnName, type Entry, tableName } from './columns.ts';
export type { CountedFigure, CountedVersion } from './counted.ts';
export { difference } from './difference.ts';
export { type ExportForm, type ExportRecord, type Exports, exportForms } from './exports.ts';
export { toYifaError } from './failure.ts';
export { type Figure, type FigureScope, type Period, valueStatement } from './figures.ts';
export type { RelationResult } from './figures-together.ts';
export type { NewImport } from './import-new.ts';
export type {
  ImportCounts,
  ImportFault,
  ImportLine,
  ImportOutcome,
  ImportState,
  StoredImport,
} from './import-rows.ts';
export type { ImportHow, ImportRow } from './import-take.ts';
export type { Undone, WorkedOn } from './import-undo.ts';
export type { Imports } from './imports.ts';
export {
  type Bucket,
  bucketOf,
  buckets,
  type DueItem,
  Inbox,
  type InboxScope,
  type OpenEntry,
  stuckAfter,
  type WaitingCount,
  type WaitingItem,
} from './inbox.ts';
export { type ChangedEntry, type ChangedPair, type Changes, movedBy, takenBack } from './inbox-changes.ts';
export { signTurnsOf, type Turn, turnsOf } from './inbox-turns.ts';
export type { YearDay } from './inbox-year.ts';
export type { JournalRecord } from './journal.ts';
export { titleOf } from './ledgers.ts';
export type { EntryPage, ListQuery, OpenDeadline } from './list.ts';
export { filteredField, type ListFilter } from './list-filter.ts';
export { type ListSort, listIndexes } from './list-order.ts';
export { isSummed, type ListRequest, type Lists, type ListTotals, type ScopeRequest, type WholeList } from './lists.ts';
export { MigrationError, migrate } from './migrate.ts';
export { migrationsFolder, openStore, SchemaDifference, type StoreOptions } from './open.ts';
export { passwordFault } from './password.ts';
export type { AccountChange, AccountLogLine, ManagedAccount, NewAccount } from './people.ts';
export { readingsOf } from './pinyin.ts';
export * from './postgres/index.ts';
export { dayInChina, type Org, typical } from './profile.ts';
export type { IndexNumber, Publishing, PublishingProfile } from './publishing.ts';
export type { Named } from './reference.ts';
export type { StoredComment, StoredDraft, StoredFigure, StoredFrozen } from './report-rows.ts';
export type { Locked, NewDraft, ReportPart, Reports } from './reports.ts';
export { createLedger, inOrder } from './schema.ts';
export * from './search/index.ts';
export { isSettingId, type SettingInForce, type SettingLogLine } from './settings.ts';
export { countedIn, isSpreadable, type MonthCount, type Share, shareCondition } from './spread.ts';
export { compile, inTransaction, type Runner, type Sql, sql } from './sql.ts';
export { Store } from './store.ts';
export { matchRank, Suggest, type Suggestion, type SuggestSource, type Titled } from './suggest.ts';
export { uuidv7 } from './uuid.ts';
export type { ChainProof } from './verify.ts';
export type { StoredView, ViewOwner, ViewShelf, Views } from './views.ts';
