/** Writes docs/demo.md. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { township } from '@yifa/township';
import { demoDocument } from './document.ts';

const file = fileURLToPath(new URL('../../../../docs/demo.md', import.meta.url));
writeFileSync(file, demoDocument(township));
process.stdout.write(`${file}\n`);
