import { Global, Module } from '@nestjs/common';
import { SignIns } from './sign-ins.ts';
import { Tries } from './tries.ts';

@Global()
@Module({ providers: [SignIns, Tries], exports: [SignIns, Tries] })
export class AccessModule {}
