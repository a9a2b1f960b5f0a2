import { Injectable } from '@nestjs/common';
import type { MemberId, SiloId } from '#domain/kernel';
import type { RequestScope } from '#server/graphql';
import { OrgReader, type MemberView } from './org.reader.ts';
import type { SiloView } from './org-book.ts';

/** Silos and members by id, each read once a request, for every resolver that points at one. */
@Injectable()
export class OrgLoaders {
  constructor(private readonly reader: OrgReader) {}

  silo(scope: RequestScope, id: SiloId | null): Promise<SiloView | null> | null {
    return id === null ? null : scope.load('silo', id, (tx, ids) => this.reader.silosById(tx, ids), 'SILOS');
  }

  member(scope: RequestScope, id: MemberId | null): Promise<MemberView | null> | null {
    return id === null ? null : scope.load('member', id, (tx, ids) => this.reader.membersById(tx, ids), 'MEMBERS');
  }

  membersOfSilo(scope: RequestScope, id: SiloId): Promise<MemberView[] | null> {
    return scope.load('members-of-silo', id, (tx, ids) => this.reader.membersOfSilos(tx, ids));
  }
}
