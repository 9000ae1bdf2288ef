import { useEffect, useState } from 'preact/hooks';

/** How many panes stand side by side: three, two or one. */
export type Width = 'wide' | 'middle' | 'narrow';

const WIDE = matchMedia('(min-width: 1100px)');
const MIDDLE = matchMedia('(min-width: 700px)');

function widthNow(): Width {
  return WIDE.matches ? 'wide' : MIDDLE.matches ? 'middle' : 'narrow';
}

export function useWidth(): Width {
  const [width, setWidth] = useState(widthNow);
  useEffect(() => {
    const changed = (): void => setWidth(widthNow());
    for (const query of [WIDE, MIDDLE]) query.addEventListener('change', changed);
    return () => {
      for (const query of [WIDE, MIDDLE]) query.removeEventListener('change', changed);
    };
  }, []);
  return width;
}
