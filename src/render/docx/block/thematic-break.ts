import { defaultStyles } from '../../../document/model.js';
import type { ThematicBreak } from '../../../document/nodes.js';
import type { Scope } from '../context.js';
import { twips } from '../units.js';
import { paragraphElement } from '../word/paragraph.js';
import { type Flow, flowItem } from './flow.js';

/** A rule is the border of an empty paragraph; indents shorten it to the style's share of the measure. */
export function thematicBreak(node: ThematicBreak, { job, measure, indent, keepNext }: Scope): Flow {
  const name = node.style ?? defaultStyles.thematicBreak;
  const { width, align } = job.theme.thematicBreak(name);
  const rest = measure * (1 - width);
  const left = align === 'center' ? rest / 2 : 0;
  const shortened = rest > 0 || indent > 0;
  return [
    flowItem(
      paragraphElement({
        style: job.styles.auxiliary.thematicBreak(name),
        ...(shortened ? { indent: { left: twips(indent + left), right: twips(rest - left) } } : {}),
        keepNext,
      }),
    ),
  ];
}
