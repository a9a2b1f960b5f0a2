import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';

/** The four roles of an embedded cluster, each with its random password. */
export type Passwords = Readonly<Record<RoleKey, string>>;
export type RoleKey = 'admin' | 'migrator' | 'app' | 'system';

export const roleNames: Readonly<Record<RoleKey, string>> = {
  admin: 'postgres',
  migrator: 'throughline_migrator',
  app: 'throughline_app',
  system: 'throughline_system',
};

/** Reads the passwords kept beside the data, or makes them once (mode 600). They must exist before initdb uses them. */
export function keepPasswords(file: string): Passwords {
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Passwords;
  const secret = () => randomBytes(24).toString('base64url');
  const passwords: Passwords = { admin: secret(), migrator: secret(), app: secret(), system: secret() };
  writeFileSync(`${file}.new`, JSON.stringify(passwords, null, 2), { mode: 0o600 });
  renameSync(`${file}.new`, file);
  return passwords;
}
