/**
 * Runs in the panel's frame. Measures the time until it waits for the script, and the time from the reply
 * to the first view. Puts both, in ms, into the attribute `data-own` of the page.
 */
{
  let [asked, answered] = [0, 0];
  window.addEventListener('message', () => {
    answered ||= performance.now();
  });
  new MutationObserver(() => {
    if (document.querySelector('main')) asked ||= performance.now();
    if (answered === 0 || !document.querySelector('h1')) return;
    document.documentElement.dataset.own ??= `${asked} ${performance.now() - answered}`;
  }).observe(document, { childList: true, subtree: true });
}
