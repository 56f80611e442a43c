// These functions run in the page: each is whole in itself.

declare global {
  interface Window {
    painted?: Record<string, number>;
    longTasks?: number[];
  }
}

/** Notes when rows, both sides and the count are first painted, in milliseconds from the start of navigation, and all long tasks. */
export function watchFirstPaint(): void {
  const painted: Record<string, number> = {};
  const longTasks: number[] = [];
  window.painted = painted;
  window.longTasks = longTasks;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longTasks.push(duration);
  }).observe({ type: 'longtask', buffered: true });
  const wanted: Record<string, () => boolean> = {
    rows: () => document.querySelector('[data-row]') !== null,
    sides: () => document.querySelectorAll('.side blockquote').length === 2,
    count: () => /\d/.test(document.querySelector('.page-head p')?.textContent ?? ''),
  };
  const look = () => {
    for (const [name, isThere] of Object.entries(wanted)) {
      if (painted[name] !== undefined || !isThere()) continue;
      painted[name] = Number.POSITIVE_INFINITY;
      requestAnimationFrame(() =>
        requestAnimationFrame(() => {
          painted[name] = performance.now();
        }),
      );
    }
  };
  new MutationObserver(look).observe(document, {
    childList: true,
    subtree: true,
    characterData: true,
  });
}

/** Does something that changes the list; how long until the new list is painted. */
export async function timeToList({
  check,
  search,
}: {
  /** A checkbox, by the words beside it. */
  readonly check?: string;
  /** Or what comes after the question mark of the address. */
  readonly search?: string;
}): Promise<number> {
  const pane = document.querySelector('.list-pane');
  if (pane === null) throw new Error('There is no list.');
  const box = [...document.querySelectorAll<HTMLLabelElement>('label.check')].find(
    (label) => label.textContent === check,
  );
  const start = performance.now();
  const done = new Promise<void>((settle) => {
    let wasBusy = false;
    new MutationObserver(() => {
      const isBusy = pane.getAttribute('aria-busy') === 'true';
      if (wasBusy && !isBusy) settle();
      wasBusy = isBusy;
    }).observe(pane, { attributes: true, attributeFilter: ['aria-busy'] });
  });
  if (search !== undefined) history.pushState(null, '', `/contradictions?${search}`);
  else if (box === undefined) throw new Error(`There is no ${check}.`);
  else box.querySelector('input')?.click();
  await done;
  await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)));
  return performance.now() - start;
}

/** How a list was scrolled. */
export interface Scrolled {
  /** Milliseconds to get there. */
  readonly total: number;
  /** Of those, how many nothing more was there to scroll to. */
  readonly waited: number;
  /** Length of each frame in milliseconds, ascending. */
  readonly frames: readonly number[];
  readonly longTasks: readonly number[];
}

/** Scrolls the list down to a row, evenly, as fast as a flick. */
export async function scrollTo(row: number): Promise<Scrolled> {
  const scroller = document.querySelector('.scroller');
  const height = document.querySelector('.rows > li')?.getBoundingClientRect().height ?? 0;
  if (scroller === null || height === 0) throw new Error('There is no list.');
  const target = row * height - scroller.clientHeight;
  window.longTasks?.splice(0);
  const frames: number[] = [];
  let waited = 0;
  const start = performance.now();
  for (let before = start, top = 0; scroller.scrollTop < target - 1; ) {
    const now = await new Promise<number>(requestAnimationFrame);
    const took = now - before;
    before = now;
    if (took <= 0) continue;
    frames.push(took);
    if (scroller.scrollTop + scroller.clientHeight > scroller.scrollHeight - 2 && top > 0) {
      waited += took;
    }
    top = Math.min(target, scroller.scrollTop + 3 * took);
    scroller.scrollTop = top;
    if (now - start > 60_000) throw new Error(`Row ${row} was not reached in a minute.`);
  }
  return {
    total: performance.now() - start,
    waited,
    frames: frames.toSorted((a, b) => a - b),
    longTasks: [...(window.longTasks ?? [])],
  };
}
