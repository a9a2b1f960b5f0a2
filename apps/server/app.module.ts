import { Module, type DynamicModule } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { AccessModule } from '#server/access';
import { COMMITMENT_TABLES, CommitmentModule } from '#server/commitment';
import { ConfigModule, type Config } from '#server/config';
import { DatabaseModule } from '#server/database';
import { ESCALATION_TABLES, EscalationModule } from '#server/escalation';
import { FORUM_TABLES, ForumModule } from '#server/forum';
import { EXCHANGE_TABLES, ExchangeModule } from '#server/exchange';
import { HANDOFF_TABLES, HandoffModule } from '#server/handoff';
import { GraphqlModule } from '#server/graphql';
import { InsightModule } from '#server/insight';
import { JobsModule } from '#server/jobs';
import { LiveModule } from '#server/live';
import { LogModule } from '#server/log';
import { MailModule } from '#server/mail';
import { NOTICE_TABLES, NoticeModule } from '#server/notice';
import { SuccessionModule } from '#server/succession';
import { ORG_TABLES, OrgModule } from '#server/org';
import { TALK_TABLES, TalkModule } from '#server/talk';
import { HealthController } from './health/health.controller.ts';

const TABLES = [...ORG_TABLES, ...TALK_TABLES, ...COMMITMENT_TABLES, ...HANDOFF_TABLES, ...ESCALATION_TABLES, ...FORUM_TABLES, ...NOTICE_TABLES, ...EXCHANGE_TABLES];
const FEATURES = [OrgModule, TalkModule, CommitmentModule, HandoffModule, EscalationModule, ForumModule, SuccessionModule, NoticeModule, ExchangeModule, InsightModule];

/** The whole program: the platform, then the subjects from left to right. */
@Module({})
export class AppModule {
  static of(config: Config): DynamicModule {
    return {
      module: AppModule,
      imports: [
        ConfigModule.of(config), LogModule, MailModule, DatabaseModule.with(TABLES), AccessModule, JobsModule, DiscoveryModule,
        ...FEATURES,
        LiveModule, GraphqlModule,
      ],
      controllers: [HealthController],
    };
  }
}
