/** The exit code of a step that cannot be run on this machine, and says why. Automake's tests have the same. */
export const skipped = 77;
