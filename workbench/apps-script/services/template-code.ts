/**
 * Returns a page with scriptlets as the source of a function of its variables: <? code ?>,
 * <?= escaped ?>, <?!= as it is ?>. Escaping is that of HTML everywhere; Google's depends on where in
 * the page a value stands. [DOC HT]
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
