import { Global, Module } from '@nestjs/common';
import { LetterLinks } from './letter-links.ts';
import { SignIns } from './sign-ins.ts';
import { Tries } from './tries.ts';

@Global()
@Module({ providers: [LetterLinks, SignIns, Tries], exports: [LetterLinks, SignIns, Tries] })
export class AccessModule {}
