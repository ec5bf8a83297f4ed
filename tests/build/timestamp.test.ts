import { expect, it } from 'vitest';
import { openHost } from '../../src/build/host.js';
import { timestampFor } from '../../src/build/timestamp.js';

const stamp = (epoch?: string) => timestampFor(openHost('/', { SOURCE_DATE_EPOCH: epoch }), '2025-09-01');

it("is the beginning of the dossier's day", () => {
  expect(stamp().value).toBe('2025-09-01T00:00:00Z');
  expect(stamp('').value).toBe('2025-09-01T00:00:00Z');
});

it('is SOURCE_DATE_EPOCH where that is set', () => {
  expect(stamp('0').value).toBe('1970-01-01T00:00:00Z');
  expect(stamp('1756684801').value).toBe('2025-09-01T00:00:01Z');
  expect(stamp('253402300799').value).toBe('9999-12-31T23:59:59Z');
});

it.each(['now', '-1', '1.5', '253402300800', '1e9', ' 1'])('refuses %j', (epoch) => {
  expect(stamp(epoch)).toMatchObject({ diagnostics: [{ code: 'timestamp-invalid' }] });
});
