/** Handlebars' syntax nodes by type: its own declarations leave `type` a plain string where nodes meet. */
interface HandlebarsNodes {
  readonly ContentStatement: hbs.AST.ContentStatement;
  readonly CommentStatement: hbs.AST.CommentStatement;
  readonly MustacheStatement: hbs.AST.MustacheStatement;
  readonly BlockStatement: hbs.AST.BlockStatement;
  readonly PartialStatement: hbs.AST.PartialStatement;
  readonly PathExpression: hbs.AST.PathExpression;
  readonly SubExpression: hbs.AST.SubExpression;
  readonly StringLiteral: hbs.AST.StringLiteral;
  readonly NumberLiteral: hbs.AST.NumberLiteral;
  readonly BooleanLiteral: hbs.AST.BooleanLiteral;
}

export function isNode<K extends keyof HandlebarsNodes>(
  node: hbs.AST.Node,
  type: K,
): node is HandlebarsNodes[K] {
  return node.type === type;
}
