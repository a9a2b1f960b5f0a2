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

// A page that the server drew can be seen before it is alive: what is pressed meanwhile waits for apps/web/press-again.ts.
(function () {
  var pressed = [];
  function keep(event) {
    var on = event.target.closest ? event.target : document.body;
    if (event.type === 'click') {
      if (!on.closest('button')) return;
      event.preventDefault();
    } else if (event.key.length > 1 || event.ctrlKey || event.metaKey || event.altKey || on.closest('input, textarea, select')) return;
    pressed.push(event);
  }
  addEventListener('click', keep, true);
  addEventListener('keydown', keep, true);
  window.pressedEarly = function () {
    removeEventListener('click', keep, true);
    removeEventListener('keydown', keep, true);
    return pressed;
  };
})();
