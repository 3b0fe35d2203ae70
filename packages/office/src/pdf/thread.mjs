// Threads do not inherit the loader of TypeScript sources, so that this one registers its own.
import { register } from 'tsx/esm/api';

register();
await import('./worker.ts');
