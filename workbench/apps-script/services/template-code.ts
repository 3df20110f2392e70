/**
 * Compiles a page with scriptlets to the source of a function that takes its variables: <? code ?>,
 * <?= escaped ?>, <?!= not escaped ?>. All values are escaped as HTML; Google escapes them by their
 * context in the page. [DOC HT]
 */
export function templateCode(page: string): string {
  const body = page
    .split(/(<\?!?=?[\s\S]*?\?>)/)
    .map((part) => {
      const code = /^<\?(!?=?)([\s\S]*?)\?>$/.exec(part);
      if (!code) return `out += ${JSON.stringify(part)};`;
      const [, mark, source = ''] = code;
      if (mark === '') return source;
      return mark === '!=' ? `out += (${source});` : `out += escape_(${source});`;
    })
    .join('\n');
  return `(function (variables) {
    const escape_ = (value) => String(value).replace(/[&<>"']/g, (c) => '&#' + c.charCodeAt(0) + ';');
    let out = '';
    with (variables) { ${body} }
    return out;
  })`;
}
