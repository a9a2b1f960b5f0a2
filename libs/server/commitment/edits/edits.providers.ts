import { CommitmentChanges } from './commitment-change.repository.ts';
import { CommitmentChangeTable } from './commitment-change.table.ts';
import { EditsResolver, UndoableChangeResolver } from './edits.resolver.ts';
import { Told } from './told.ts';
import { UndoChange } from './undo-change.ts';
import { UndoableReader } from './undoable.reader.ts';

/** Editing in place and taking back, as the commitment's module lists them. */
export const EDITS_OTHERS_USE = [Told, UndoChange];
export const EDITS_TABLES = [CommitmentChangeTable];
export const EDITS = [CommitmentChanges, EditsResolver, UndoableChangeResolver, UndoableReader];
