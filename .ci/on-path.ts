import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Where a program is installed. Servers stand in folders that are on the path of root only. */
export function onPath(program: string): string | undefined {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin'];
  return folders.map((folder) => join(folder, program)).find(existsSync);
}
