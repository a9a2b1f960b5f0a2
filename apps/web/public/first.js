// Before the first paint: what this device has chosen. The same rules as libs/web/ui/theme/preference.ts and shell/rail-fold.ts.
(function () {
  function kept(key) {
    try {
      return localStorage.getItem(key);
    } catch (refused) {
      return null;
    }
  }
  var scheme = kept('tl-theme');
  var dark = scheme === 'dark' || (scheme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  var rail = kept('tl-rail') || (innerWidth < 1024 ? 'folded' : 'open');
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
  document.documentElement.setAttribute('data-rail', rail);
})();

// A page that the server drew can be seen before it is alive: what is pressed, typed or ticked meanwhile waits for apps/web/press-again.ts.
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
  function keepGiven(event) {
    var field = event.target;
    pressed.push({ type: 'input', target: field, given: field.type === 'checkbox' || field.type === 'radio' ? field.checked : field.value });
  }
  addEventListener('click', keep, true);
  addEventListener('keydown', keep, true);
  addEventListener('input', keepGiven, true);
  window.pressedEarly = function () {
    removeEventListener('click', keep, true);
    removeEventListener('keydown', keep, true);
    removeEventListener('input', keepGiven, true);
    return pressed;
  };
})();
