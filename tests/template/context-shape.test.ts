import { describe, expect, it } from 'vitest';
import { contextOf } from '../../src/template/context/context.js';
import { contextShape } from '../../src/template/context/context-shape.js';
import type { GroupShape, Shape } from '../../src/template/context/shape.js';
import { isInlineValue, isRecord } from '../../src/template/runtime/value.js';
import { wholeDossier } from './whole-dossier.js';

/** Walks a value by its shape, and notes which fields it met and what does not fit. */
class Comparison {
  readonly faults: string[] = [];
  readonly met = new Set<string>();

  compare(value: unknown, shape: Shape, path: string): void {
    switch (shape.kind) {
      case 'text':
        this.#expect(typeof value === 'string' && (shape.values?.includes(value) ?? true), path);
        break;
      case 'number':
      case 'boolean':
        this.#expect(typeof value === shape.kind, path);
        break;
      case 'localised': {
        const texts = isRecord(value) ? Object.values(value) : [undefined];
        this.#expect(
          texts.every((text) => isInlineValue(text) || typeof text === 'string'),
          path,
        );
        break;
      }
      case 'list':
        this.#expect(Array.isArray(value), path);
        if (Array.isArray(value)) for (const item of value) this.compare(item, shape.item, `${path}[]`);
        break;
      case 'choice': {
        const member = isRecord(value) ? shape.members[String(value.kind)] : undefined;
        this.#expect(member !== undefined, path);
        if (member !== undefined) this.#group(value, member, path);
        break;
      }
      case 'group':
        this.#group(value, shape, path);
    }
  }

  #group(value: unknown, { name, fields }: GroupShape, path: string): void {
    const record = isRecord(value) ? value : {};
    for (const key of Object.keys(record)) {
      if (key === 'span' || key === 'locate') continue;
      this.#expect(Object.hasOwn(fields, key), `${path}.${key}`);
    }
    for (const [key, { shape, optional }] of Object.entries(fields)) {
      const inner = record[key];
      if (inner === undefined) {
        this.#expect(optional, `${path}.${key}`);
      } else {
        this.met.add(`${name}.${key}`);
        this.compare(inner, shape, `${path}.${key}`);
      }
    }
  }

  #expect(fits: boolean, path: string): void {
    if (!fits) this.faults.push(path);
  }
}

/** Every field of the description, as `group.field`. */
function fieldsOf(shape: Shape, found = new Map<string, readonly string[]>()) {
  if (shape.kind === 'list') fieldsOf(shape.item, found);
  const groups =
    shape.kind === 'choice' ? Object.values(shape.members) : shape.kind === 'group' ? [shape] : [];
  for (const { name, fields } of groups) {
    if (found.has(name)) continue;
    found.set(
      name,
      Object.keys(fields).map((key) => `${name}.${key}`),
    );
    for (const field of Object.values(fields)) fieldsOf(field.shape, found);
  }
  return found;
}

const finding = { code: 'party-order', finding: 'x', unit: 'x' };

describe('the description of the context', () => {
  const { variant, options, ...context } = contextOf(
    {
      dossier: wholeDossier(),
      languages: ['ko', 'en'],
      variant: undefined,
      side: 'north',
      options: {},
      concordance: { units: 1, accepted: [{ ...finding, reason: 'x' }], advice: [finding], program: 'x' },
    },
    'ko',
  );

  it('fits a dossier that has everything, and says nothing that is not there', () => {
    const comparison = new Comparison();
    comparison.compare(context, contextShape, '');
    expect(comparison.faults).toEqual([]);
    expect([...fieldsOf(contextShape).values()].flat().filter((field) => !comparison.met.has(field))).toEqual(
      [],
    );
  });

  it('fits dossiers of which one part is absent', () => {
    const { id, registry, statement, release } = wholeDossier();
    for (const dossier of [
      { id, registry, ...(statement && { statement }) },
      { id, registry, ...(release && { release }) },
    ]) {
      const job = { dossier, languages: ['ko'], variant: undefined, options: {} };
      const { variant: _, options: __, ...part } = contextOf(job, 'ko');
      const comparison = new Comparison();
      comparison.compare(part, contextShape, '');
      expect(comparison.faults).toEqual([]);
    }
  });

  it('names each of its groups once', () => {
    const names = [...fieldsOf(contextShape).keys()];
    expect(new Set(names).size).toBe(names.length);
    expect(names).toContain('note of a paragraph');
  });
});
