import { byCodePoint } from '../../diagnostic/order.js';
import { sha256 } from './digest.js';

/** Inputs that go together, as the files of a theme do: the digest (or version) of each by its name, in order. */
export interface InputSet {
  readonly digest: string;
  readonly inputs: Readonly<Record<string, string>>;
}

export function inputSet(inputs: Iterable<readonly [name: string, digest: string]>): InputSet {
  const sorted = Object.fromEntries([...inputs].sort(([a], [b]) => byCodePoint(a, b)));
  return { digest: sha256(JSON.stringify(sorted)), inputs: sorted };
}
