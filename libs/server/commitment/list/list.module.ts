import { Module } from '@nestjs/common';
import { GroupsReader } from './groups.reader.ts';
import { ListConditions } from './list-conditions.ts';
import { QueryProblems } from './query-problems.ts';

const PARTS = [GroupsReader, ListConditions, QueryProblems];

/** How the list is narrowed, ordered and grouped. */
@Module({ providers: PARTS, exports: PARTS })
export class ListModule {}
