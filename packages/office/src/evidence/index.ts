export { evidenceJsonLd } from './json-ld.ts';
export * from './model.ts';
export { evidenceIn, numbersIn, readEvidence, readProof } from './read-proof.ts';
export { numberSpelling, sameEvidence, sealOf } from './seal.ts';
export { squeezed, wordsAfter, wordsBefore } from './words.ts';
