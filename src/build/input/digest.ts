import { hash } from 'node:crypto';

/** SHA-256 in 64 small hexadecimal digits; of a text, that of its UTF-8. */
export function sha256(data: string | Uint8Array): string {
  return hash('sha256', data);
}
