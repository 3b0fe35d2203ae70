#!/usr/bin/env node
// The program runs from its TypeScript sources; tsx strips the types as files are loaded.
import { register } from 'tsx/esm/api';

register();
await import('../src/main.ts');
