import { type Path, pathText } from '../syntax/syntax.js';
import { type Followed, follow, type PathFault } from './follow.js';
import { type Fact, refine } from './narrow.js';
import { isImpossible, keyOf, present, type Type, type Value } from './type.js';

/** What is known of the data at one place of a template. */
export class Scope {
  constructor(
    readonly root: Type,
    /** The data around the place, innermost first: `this`, `..`, `../..`. They end where a partial begins. */
    readonly contexts: readonly Type[],
    /** Names given with `as`. */
    readonly names: ReadonlyMap<string, Value> = new Map(),
    /** Whether the place is inside an `{{#each}}`, perhaps of a template that includes this one. */
    readonly repeated = false,
  ) {}

  /** Equal for scopes in which a partial means the same. */
  get key(): string {
    return [this.repeated, keyOf(this.root), ...this.contexts.map(keyOf)].join(' / ');
  }

  inside(context: Type, names: ReadonlyMap<string, Value>, repeated: boolean): Scope {
    const all = new Map([...this.names, ...names]);
    return new Scope(this.root, [context, ...this.contexts], all, this.repeated || repeated);
  }

  ofPartial(context: Type): Scope {
    return new Scope(this.root, [context], new Map(), this.repeated);
  }

  follow(path: Path): Followed | PathFault {
    const { variable, depth, parts } = path;
    const up = '../'.repeat(depth);
    if (variable !== undefined) return this.#variable(variable, path);
    const context = this.contexts[depth];
    if (context === undefined) {
      return {
        code: 'data-unknown',
        message: `\`${pathText(path)}\` leads out of this template.`,
        hints: [
          'A partial sees its own context only. Hand the value over where it is included: {{> name value=value}}.',
        ],
      };
    }
    const [first, ...others] = parts;
    const named = depth === 0 && first !== undefined ? this.names.get(first) : undefined;
    if (named !== undefined) return follow(named, others, first ?? '');
    return follow(present(context), parts, up.slice(0, -1));
  }

  #variable(variable: string, { depth, parts }: Path): Followed | PathFault {
    if (variable === 'root') return follow(present(this.root), parts, '@root');
    if (variable === 'lang') return { value: present({ kind: 'text' }) };
    if (!this.repeated) {
      return {
        code: 'data-unknown',
        message: `\`@${'../'.repeat(depth)}${variable}\` is there inside of {{#each}} only.`,
        hints: ['Write it inside an {{#each}}.'],
      };
    }
    return { value: present({ kind: variable === 'index' ? 'number' : 'boolean' }) };
  }

  /** The scope in which a fact holds of a path; none where it cannot. */
  knowing({ variable, depth, parts }: Path, fact: Fact): Scope | undefined {
    const [first, ...others] = parts;
    const named =
      variable === undefined && depth === 0 && first !== undefined ? this.names.get(first) : undefined;
    if (first !== undefined && named !== undefined) {
      const value = refine(named, others, fact);
      if (isImpossible(value.type)) return undefined;
      return new Scope(this.root, this.contexts, new Map(this.names).set(first, value), this.repeated);
    }
    const old = variable === undefined ? this.contexts[depth] : variable === 'root' ? this.root : undefined;
    if (old === undefined) return this;
    const { type } = refine(present(old), parts, fact);
    if (isImpossible(type)) return undefined;
    // The root is the outermost context too: what is known of one is known of the other.
    const replace = (context: Type) => (context === old ? type : context);
    return new Scope(replace(this.root), this.contexts.map(replace), this.names, this.repeated);
  }
}
