import { Module } from '@nestjs/common';
import { ChangesReader } from './changes.reader.ts';
import { ChangesResolver } from './changes.resolver.ts';
import { Changes } from './changes.ts';

@Module({ providers: [Changes, ChangesReader, ChangesResolver] })
export class LiveModule {}
