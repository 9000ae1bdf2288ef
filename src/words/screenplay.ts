/** How the line begins that opens a scene of a screenplay: inside or outside. */
export const SCENE_OPENS: RegExp = /^(?:int|ext|est|i\/e|int\.?\/ext)[.\s]/i;

/** A screenplay's cut to the next scene. */
const TRANSITION = /^(?:[\p{Lu}\s']{2,40} TO:|FADE OUT[.:]?|(?:SMASH|MATCH|JUMP) CUT[.:]?|CUT[.:])$/u;

/** Whether a line of a screenplay says how the scene ends. */
export function isScreenplayTransition(line: string): boolean {
  return line.length <= 60 && TRANSITION.test(line);
}
