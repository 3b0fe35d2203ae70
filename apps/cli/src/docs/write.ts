/** Writes the generated documents: `npx tsx apps/cli/src/docs/write.ts`. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findingsDocument } from '@yifa/report';
import { township } from '@yifa/township';
import { programFolder } from '../environment.ts';
import { errorsDocument } from './errors-document.ts';
import { lawDocument } from './law-document.ts';

writeFileSync(join(programFolder, 'docs', 'law.md'), lawDocument(township));
writeFileSync(join(programFolder, 'docs', 'errors.md'), errorsDocument());
writeFileSync(join(programFolder, 'docs', 'findings.md'), findingsDocument());
