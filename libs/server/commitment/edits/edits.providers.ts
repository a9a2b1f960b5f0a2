import { BulkEdit } from './bulk-edit.ts';
import { BulkEdits } from './bulk-edits.repository.ts';
import { BulkEditTable } from './bulk-edit.table.ts';
import { BulkReader } from './bulk.reader.ts';
import { BulkEditPayloadResolver, BulkEditResolver, BulkMoveResolver, BulkRefusalResolver, BulkResolver } from './bulk.resolver.ts';
import { BulkRows } from './bulk-rows.ts';
import { CommitmentChanges } from './commitment-change.repository.ts';
import { CommitmentChangeTable } from './commitment-change.table.ts';
import { EditsResolver, UndoableChangeResolver } from './edits.resolver.ts';
import { KeepReturned } from './keep-returned.ts';
import { RecentChangeResolver, RecentChangesResolver } from './recent-changes.resolver.ts';
import { RecentChangesReader } from './recent-changes.reader.ts';
import { Told } from './told.ts';
import { UndoBulk } from './undo-bulk.ts';
import { UndoChange } from './undo-change.ts';
import { WriteBulk } from './write-bulk.ts';

export const EDITS_TABLES = [BulkEditTable, CommitmentChangeTable];

/** Editing in place, in bulk, and taking back, as the commitment's module lists them. */
export const EDITS_OTHERS_USE = [BulkEdit, BulkReader, KeepReturned, Told, UndoBulk, UndoChange];
export const EDITS = [
  BulkEdits, BulkRows, CommitmentChanges, RecentChangesReader, WriteBulk,
  BulkEditPayloadResolver, BulkEditResolver, BulkMoveResolver, BulkRefusalResolver, BulkResolver, EditsResolver, RecentChangeResolver, RecentChangesResolver, UndoableChangeResolver,
];
