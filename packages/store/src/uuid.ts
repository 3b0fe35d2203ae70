import { randomBytes } from 'node:crypto';

/** The id before every other: where reading in the order of ids begins. */
export const nilUuid = '00000000-0000-0000-0000-000000000000';

/** A time-ordered UUID (version 7), made by the application so that no sequence is shared between machines. */
export function uuidv7(now: number = Date.now()): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(now, 0, 6);
  bytes.writeUInt8(((bytes[6] ?? 0) & 0x0f) | 0x70, 6);
  bytes.writeUInt8(((bytes[8] ?? 0) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
