/** A stretch of an element, in pixels from its top. */
export type Sight = { readonly from: number; readonly to: number };

const STEP = 36;
const BEYOND = 360;
/** About what is drawn within a frame of a screen. */
const A_FRAME = 108;

const down = (pixels: number): number => Math.floor(pixels / STEP) * STEP;
const up = (pixels: number): number => Math.ceil(pixels / STEP) * STEP;

/** What is drawn once nothing moves: the window, and something beyond both its edges. */
export const restingSight = (shown: Sight): Sight => ({ from: down(shown.from - BEYOND), to: up(shown.to + BEYOND) });

/**
 * What to draw next, when `drawn` is drawn and the window shows `shown`: all that is in the window at once, what lies beyond it a little in
 * each frame. Answers `drawn` itself once there is nothing left to draw.
 */
export function nextSight(drawn: Sight, shown: Sight): Sight {
  const rest = restingSight(shown);
  if (drawn.from === rest.from && drawn.to === rest.to) return drawn;
  if (drawn.to < shown.from || drawn.from > shown.to) return { from: down(shown.from), to: up(shown.to) };
  const most = rest.to - rest.from;
  const from = Math.max(rest.from, Math.min(down(shown.from), drawn.from - A_FRAME));
  const to = Math.min(rest.to, Math.max(up(shown.to), drawn.to + A_FRAME));
  const goesDown = rest.from >= drawn.from && rest.to >= drawn.to;
  const goesUp = rest.from <= drawn.from && rest.to <= drawn.to;
  // What lies behind makes room only for what lies ahead, so that as many rows stay as there are places for.
  if (goesDown) return { from: Math.min(rest.from, Math.max(drawn.from, to - most)), to };
  if (goesUp) return { from, to: Math.max(rest.to, Math.min(drawn.to, from + most)) };
  return { from, to };
}
