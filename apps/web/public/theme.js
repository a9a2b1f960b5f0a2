// Before the first paint: the same rule as libs/web/ui/theme/preference.ts.
(function () {
  var kept = null;
  try {
    kept = localStorage.getItem('tl-theme');
  } catch (refused) {
    kept = null;
  }
  var dark = kept === 'dark' || (kept !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
})();
