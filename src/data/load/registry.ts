import type { z } from 'zod';
import { diagnostic, type Outcome } from '../../diagnostic/diagnostic.js';
import type { TextSource } from '../../diagnostic/source.js';
import type { Membership, Office, Party, Registry, RegistryKind } from '../model/registry.js';
import { type Entry, registryFaults } from '../registry/faults.js';
import { makeRegistry } from '../registry/registry.js';
import type { Authored } from '../schema/authored.js';
import { membershipsSchema, officesSchema, partiesSchema, type RegistryFile } from '../schema/registry.js';
import { place } from './place.js';
import { readAuthored } from './read.js';

/**
 * Reads a registry from its files `parties.yaml`, `offices.yaml` and `memberships.yaml`; other files are left alone.
 * There is no value where one of them is missing or does not fit its schema; other faults leave one.
 */
export function loadRegistry(sources: readonly TextSource[]): Outcome<Registry> {
  const parties = loadEntries<Party>('parties', partiesSchema, sources);
  const offices = loadEntries<Office>('offices', officesSchema, sources);
  const memberships = loadEntries<Membership>('memberships', membershipsSchema, sources);
  const diagnostics = [parties, offices, memberships].flatMap((outcome) => outcome.diagnostics);
  if (parties.value === undefined || offices.value === undefined || memberships.value === undefined) {
    return { diagnostics };
  }
  const faults = registryFaults(parties.value, offices.value, memberships.value);
  const registry = makeRegistry({
    parties: parties.value.map(({ entry }) => entry),
    offices: offices.value.map(({ entry }) => entry),
    memberships: memberships.value.map(({ entry }) => entry),
  });
  return { value: registry, diagnostics: [...diagnostics, ...faults] };
}

function loadEntries<T>(
  kind: RegistryKind,
  schema: z.ZodType<Authored<RegistryFile<T>>>,
  sources: readonly TextSource[],
): Outcome<readonly Entry<T>[]> {
  const source = sources.find(({ file }) => file.split('/').at(-1) === `${kind}.yaml`);
  if (source === undefined) {
    return { diagnostics: [diagnostic('registry-file-missing', `The registry has no file ${kind}.yaml.`)] };
  }
  const file = readAuthored(source, schema);
  if (file.value === undefined) return { diagnostics: file.diagnostics };
  const { authored, tree } = file.value;
  const placed = place<RegistryFile<T>>(authored, tree, []);
  const entries = placed.value.entries.map((entry, at) => ({
    entry,
    locate: (path: readonly (string | number)[]) => tree.spanAt(['entries', at, ...path]),
  }));
  return { value: entries, diagnostics: [...file.diagnostics, ...placed.diagnostics] };
}
