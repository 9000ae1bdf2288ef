export { explains, serialClaims } from './claims.ts';
export { countedLines } from './counted.ts';
export { type Instalment, instalmentsOf } from './edges.ts';
export { type Habits, habitsOf } from './habits.ts';
