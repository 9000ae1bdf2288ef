import { all, area, around, circle, type Design, HEIGHT, quarter, rect, ruled, type Shape, WIDTH } from './layout.ts';

const centred = { align: 'center', x: 150, width: 900 } as const;

/** Two ruled frames on a dark ground. */
const frame: Design = ({ dark, light, accent }) => ({
  ground: [
    all(dark),
    ruled(60, 60, 1080, 1800, accent, 10),
    ruled(86, 86, 1028, 1748, light, 3),
    rect(450, 1328, 300, 4, accent),
    area('M600 1297.2L632.8 1330L600 1362.8L567.2 1330Z', accent),
  ],
  title: { ...centred, y: 330, height: 900, valign: 'middle', colour: light, look: 'serif-bold' },
  series: { ...centred, y: 170, height: 120, valign: 'top', colour: light, look: 'serif' },
  author: { ...centred, y: 1440, height: 300, valign: 'middle', colour: light, look: 'serif' },
});

/** A field of colour over a light band. */
const band: Design = ({ dark, light, accent }) => ({
  ground: [all(light), rect(0, 0, WIDTH, 1370, dark), rect(0, 1370, WIDTH, 26, accent)],
  title: {
    x: 110,
    width: 980,
    align: 'start',
    y: 330,
    height: 930,
    valign: 'bottom',
    colour: light,
    look: 'sans-bold',
  },
  series: { x: 110, width: 980, align: 'start', y: 130, height: 130, valign: 'top', colour: light, look: 'sans-bold' },
  author: { x: 110, width: 980, align: 'start', y: 1470, height: 300, valign: 'top', colour: dark, look: 'sans-bold' },
});

/** A paper label on a striped cloth. */
const label: Design = ({ dark, light, accent, middle }, chance) => {
  const step = 40 + 10 * chance.pick(4);
  const stripes = Array.from({ length: Math.ceil(WIDTH / step) }, (_, i) => around(i * step, 0, step / 2, HEIGHT));
  return {
    ground: [
      all(dark),
      area(stripes.join(''), middle, 0.22),
      rect(130, 230, 940, 1100, light),
      ruled(158, 258, 884, 1044, accent, 6),
    ],
    title: {
      x: 200,
      width: 800,
      align: 'center',
      y: 470,
      height: 600,
      valign: 'middle',
      colour: dark,
      look: 'serif-bold',
    },
    series: {
      x: 200,
      width: 800,
      align: 'center',
      y: 350,
      height: 100,
      valign: 'top',
      colour: dark,
      look: 'serif',
    },
    author: {
      x: 200,
      width: 800,
      align: 'center',
      y: 1100,
      height: 160,
      valign: 'middle',
      colour: dark,
      look: 'serif',
    },
  };
};

/** Rings that rise from a lower corner. */
const rings: Design = ({ dark, light, accent, middle }, chance) => {
  const x = chance.pick(2) * WIDTH;
  const tones = [middle, accent, light, dark];
  const radii = [980, 790, 600, 410, 230].map((radius) => radius + Math.round(chance.between(-40, 20)));
  return {
    ground: [
      all(light),
      ...radii.map((radius, i) => circle(x, HEIGHT, radius, tones[i % tones.length] as string)),
      rect(0, 0, WIDTH, 36, dark),
    ],
    title: { x: 110, width: 980, align: 'start', y: 210, height: 560, valign: 'top', colour: dark, look: 'serif-bold' },
    series: { x: 110, width: 980, align: 'start', y: 124, height: 80, valign: 'top', colour: dark, look: 'serif' },
    author: { x: 110, width: 980, align: 'start', y: 790, height: 110, valign: 'top', colour: dark, look: 'serif' },
  };
};

/** Hills, one behind the other, under a low sun. */
const hills: Design = ({ dark, light, accent, middle }, chance) => {
  const ridge = (base: number, fill: string, opacity: number): Shape => {
    const points = Array.from({ length: 7 }, (_, i) => [i * 200, Math.round(base + chance.between(-70, 70))] as const);
    const curve = points.slice(1).map(([px, py], i) => {
      const [bx, by] = points[i] as readonly [number, number];
      return `C${bx + 100} ${by} ${px - 100} ${py} ${px} ${py}`;
    });
    return area(`M0 ${points[0]?.[1]}${curve.join('')}V${HEIGHT}H0Z`, fill, opacity);
  };
  const sun = circle(Math.round(chance.between(300, 900)), 1210, 150, accent);
  return {
    ground: [all(light), sun, ridge(1250, middle, 0.55), ridge(1400, middle, 1), ridge(1560, dark, 1)],
    title: { ...centred, x: 110, width: 980, y: 250, height: 700, valign: 'middle', colour: dark, look: 'serif-bold' },
    series: { ...centred, y: 120, height: 110, valign: 'top', colour: dark, look: 'serif' },
    author: { ...centred, y: 1690, height: 160, valign: 'middle', colour: light, look: 'serif-bold' },
  };
};

/** A coloured spine beside bars of chance lengths. */
const spine: Design = ({ dark, light, accent, middle }, chance) => {
  const bars = Array.from({ length: 9 }, (_, i) => {
    const tone = [middle, accent, light][chance.pick(3)] as string;
    return rect(210, 1040 + i * 46, Math.round(chance.between(120, 880)), 22, tone);
  });
  return {
    ground: [all(dark), rect(0, 0, 120, HEIGHT, accent), rect(120, 0, 10, HEIGHT, light), ...bars],
    title: { x: 210, width: 900, align: 'start', y: 270, height: 690, valign: 'top', colour: light, look: 'sans-bold' },
    series: {
      x: 210,
      width: 900,
      align: 'start',
      y: 130,
      height: 110,
      valign: 'top',
      colour: light,
      look: 'sans-bold',
    },
    author: {
      x: 210,
      width: 900,
      align: 'start',
      y: 1540,
      height: 270,
      valign: 'bottom',
      colour: light,
      look: 'sans-bold',
    },
  };
};

/** Tiles of quarter circles over a plain foot. */
const tiles: Design = ({ dark, light, accent, middle }, chance) => {
  const side = 240;
  const tile = (i: number): readonly Shape[] => {
    const [x, y] = [(i % 5) * side, Math.floor(i / 5) * side];
    const [right, low] = [chance.pick(2), chance.pick(2)];
    const [cx, cy] = [x + right * side, y + low * side];
    const back = [dark, middle][chance.pick(2)] as string;
    const front = [accent, light, dark][chance.pick(3)] as string;
    const [endX, endY] = [cx + (right ? -side : side), cy + (low ? -side : side)];
    const slice = `M${cx} ${cy}H${endX}${quarter(endX, cy, cx, endY, false)}Z`;
    return [rect(x, y, side, side, back), area(slice, front)];
  };
  return {
    ground: [all(light), ...Array.from({ length: 15 }, (_, i) => tile(i)).flat(), rect(0, 720, WIDTH, 18, dark)],
    title: { ...centred, x: 110, width: 980, y: 930, height: 600, valign: 'middle', colour: dark, look: 'sans-bold' },
    series: { ...centred, y: 832, height: 90, valign: 'top', colour: dark, look: 'sans' },
    author: { ...centred, y: 1590, height: 230, valign: 'middle', colour: dark, look: 'sans' },
  };
};

/** Every design of a drawn cover. Their order decides which book gets which: new ones go to the end. */
export const designs: readonly Design[] = [frame, band, label, rings, hills, spine, tiles];
