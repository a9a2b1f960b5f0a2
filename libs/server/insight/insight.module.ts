import { Module } from '@nestjs/common';
import { AnswersOwedReader } from './answers-owed.reader.ts';
import { SiloGridResolver, SiloStandingResolver } from './silo-grid.resolver.ts';
import { SiloStandingReader } from './silo-standing.reader.ts';

@Module({ providers: [AnswersOwedReader, SiloStandingReader, SiloGridResolver, SiloStandingResolver] })
export class InsightModule {}
