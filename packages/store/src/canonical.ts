/** One spelling for a value, whatever order its keys came in; what digests and the chain are computed over. */
import { createHash } from 'node:crypto';

/** JSON with sorted keys; undefined members are left out. */
export function canonical(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  if (Array.isArray(value)) {
    let list = '';
    for (const each of value) list += `${list === '' ? '' : ','}${canonical(each)}`;
    return `[${list}]`;
  }
  let members = '';
  for (const key of Object.keys(value).sort()) {
    const each: unknown = Reflect.get(value, key);
    if (each !== undefined) members += `${members === '' ? '' : ','}${JSON.stringify(key)}:${canonical(each)}`;
  }
  return `{${members}}`;
}

/** SHA-256 of the canonical spelling, in hex. */
export function digest(value: unknown): string {
  return createHash('sha256').update(canonical(value)).digest('hex');
}
