import type { Survey } from '../build/input/survey.js';
import type { Inventory } from '../build/inventory.js';
import type { Selection } from '../build/plan.js';
import { checkNames } from './usage-error.js';

/** What of an inventory a selection asks for. Names that it does not hold are usage errors. */
export function select(inventory: Inventory, selection: Selection): Inventory {
  const { dossiers = ids(inventory), layouts = names(inventory) } = selection;
  checkNames('dossier', dossiers, ids(inventory));
  checkNames('layout', layouts, names(inventory));
  return {
    ...inventory,
    dossiers: inventory.dossiers.filter(({ id }) => dossiers.includes(id)),
    layouts: inventory.layouts.filter(({ name }) => layouts.includes(name)),
  };
}

/** Refuses languages that no dossier of a project has; lets all pass where a dossier could not be loaded. */
export function checkLanguages(languages: readonly string[] | undefined, survey: Survey): void {
  const dossiers = [...survey.dossiers.values()].map(({ value }) => value);
  if (dossiers.includes(undefined)) return;
  const known = dossiers.flatMap((dossier) => [
    ...(dossier?.statement?.languages ?? []),
    ...(dossier?.release?.languages ?? []),
  ]);
  checkNames('language', languages, [...new Set(known)]);
}

const ids = ({ dossiers }: Inventory) => dossiers.map(({ id }) => id);
const names = ({ layouts }: Inventory) => layouts.map(({ name }) => name);
