import type { FileKind } from './file.ts';

export type Field = {
  readonly name: string;
  /** As the mapping shows it. */
  readonly label: string;
  readonly needed: boolean;
  /** At most so many characters in a cell. */
  readonly most: number;
  /** Headers that mean it, in small letters, without spaces and marks. */
  readonly known: readonly string[];
};

const field = (name: string, label: string, most: number, known: readonly string[], needed = false): Field => ({ name, label, needed, most, known });

/** What each file may say. A field without a column stays empty; a needed one without a column refuses the file. */
export const FIELDS = {
  PEOPLE: [
    field('handle', 'Handle', 100, ['handle', 'user', 'username', 'login', 'account', 'github', 'id'], true),
    field('name', 'Name', 200, ['name', 'fullname', 'displayname', 'person']),
  ],
  SILOS: [
    field('key', 'Key', 100, ['key', 'silo', 'silokey', 'id', 'code', 'department'], true),
    field('name', 'Name', 200, ['name', 'title', 'siloname', 'departmentname']),
    field('kind', 'Kind', 100, ['kind', 'type']),
    field('leads', 'Leads (first the lead, then the stand-in)', 2_000, ['leads', 'lead', 'chairs', 'head', 'heads', 'vp', 'owners']),
    field('mandate', 'Mandate', 4_000, ['mandate', 'mission', 'charter', 'description', 'purpose']),
  ],
  COMMITMENTS: [
    field('key', 'Key', 100, ['key', 'id', 'number', 'ref', 'reference', 'issue'], true),
    field('title', 'Title', 200, ['title', 'name', 'summary', 'commitment', 'promise', 'what'], true),
    field('carriedBy', 'Carried by (silo)', 200, ['owningsilo', 'carriedby', 'silo', 'owningsig', 'department', 'team', 'from', 'carrier'], true),
    field('owner', 'Accountable owner', 300, ['owner', 'accountable', 'accountableowner', 'assignee', 'responsible']),
    field('coOwners', 'Co-owners', 2_000, ['coowners', 'coowner', 'contributors']),
    field('supporters', 'Supporting silos', 2_000, ['supportingsilos', 'supporters', 'participatingsigs', 'contributingsilos', 'with']),
    field('approvers', 'Approvers', 2_000, ['approvers', 'approver', 'reviewers']),
    field('status', 'State', 200, ['status', 'state', 'standing']),
    field('stage', 'Stage', 200, ['stage', 'phase']),
    field('milestone', 'Milestone', 200, ['milestone', 'release']),
    field('due', 'Due', 40, ['due', 'dueon', 'duedate', 'deadline', 'by', 'bywhen', 'agreedon']),
    field('created', 'Created', 40, ['created', 'createdon', 'createdat', 'opened', 'creationdate']),
    field('updated', 'Last word', 40, ['updated', 'updatedon', 'updatedat', 'lastupdated', 'lastword', 'modified']),
    field('promisedTo', 'Promised to (silo)', 200, ['promisedto', 'receivingsilo', 'receiver']),
    field('nextStep', 'Next step', 500, ['nextstep']),
    field('customerEffect', 'Customer effect', 1_000, ['customereffect']),
    field('doneWhen', 'Done when', 1_000, ['donewhen']),
    field('original', 'Original date', 40, ['originaldate', 'originalon']),
    field('slips', 'Slips', 40, ['slips']),
    field('slipDays', 'Days slipped', 40, ['daysslipped']),
    field('version', 'Version', 400, ['version']),
  ],
} as const satisfies Readonly<Record<FileKind, readonly Field[]>>;

export const fieldsOf = (kind: FileKind): readonly Field[] => FIELDS[kind];
export type FieldName<Kind extends FileKind> = (typeof FIELDS)[Kind][number]['name'];

/** What a row says, field by field, cleaned; empty text where it says nothing. Kept, so that a later file is compared with it. */
export type Said = Readonly<Record<string, string>>;
