/** Keys that a JSON text has twice: a parser keeps the last and says nothing. */
import ts from 'typescript';

export function doubleKeys(json: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isObjectLiteralExpression(node)) {
      const keys = node.properties.flatMap(({ name }) => (name ? [keyOf(name)] : []));
      found.push(...keys.filter((key, i) => keys.indexOf(key) !== i));
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.parseJsonText('manifest.json', json));
  return [...new Set(found)];
}

/** As it is meant, whatever of it is escaped. */
function keyOf(name: ts.PropertyName): string {
  return ts.isStringLiteral(name) ? name.text : name.getText();
}
