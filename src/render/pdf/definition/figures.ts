import { defaultStyles } from '../../../document/model.js';
import type { Figure } from '../../../document/nodes.js';
import type { FlowNode, LayoutNode } from '../layout/nodes.js';
import { layoutArtifact } from '../structure/element.js';
import { plainText } from './inlines.js';
import { caption } from './paragraphs.js';
import { blockOwner, type Scope, within } from './scope.js';

/** A picture and its caption, kept together. A picture without alternative text is a decoration. */
export function figure(node: Figure, scope: Scope): FlowNode {
  const { image } = node;
  const decorative = image.alt === '' && node.caption === undefined;
  const alt = image.alt || plainText(node.caption?.children ?? []);
  const owner = decorative ? scope.owner : blockOwner(scope, 'Figure', node, { alt });
  const inside = within(scope, node, owner);
  const stack: LayoutNode[] = [];
  const picture = scope.job.images.get(image.source);
  const origin = image.origin ?? node.origin;
  if (picture !== undefined) {
    const style = scope.job.theme.image(image.style ?? defaultStyles.image);
    const width = Math.min(style.width, scope.measure);
    const resolution = Math.round((picture.width * 72) / width);
    if (resolution < scope.job.leastResolution) {
      scope.job.coarseImages.push({ source: image.source, resolution, origin });
    }
    stack.push({
      image: image.source,
      width,
      alignment: style.align,
      owner: decorative ? layoutArtifact : owner,
      anchors: new Set(),
      origin,
    });
  } else {
    scope.job.missingImages.push({ source: image.source, origin });
  }
  if (node.caption) stack.push(caption(node.caption, inside));
  return { stack, keepTogether: true };
}
