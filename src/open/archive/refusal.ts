/** Why a container is not opened, and what to do about it, in plain words. */
export interface Refusal {
  readonly reason: string;
  readonly remedy: string;
}
