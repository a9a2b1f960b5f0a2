import { Module } from '@nestjs/common';
import { AnswersOwedReader } from './answers-owed.reader.ts';
import { KeptRateReader } from './kept-rate.reader.ts';
import { KeptOfForumResolver, KeptOfMemberResolver } from './kept-rate.resolver.ts';
import { SiloGridResolver, SiloStandingResolver } from './silo-grid.resolver.ts';
import { SiloLoadReader } from './silo-load.reader.ts';
import { SiloStandingReader } from './silo-standing.reader.ts';

@Module({ providers: [AnswersOwedReader, KeptOfForumResolver, KeptOfMemberResolver, KeptRateReader, SiloLoadReader, SiloStandingReader, SiloGridResolver, SiloStandingResolver] })
export class InsightModule {}
