/** How plan lines are dashed, in their order, so that they are told apart without colour; from the sixth on again the first. */
export const dashes: readonly string[] = ['9 4', '2 3.5', '9 3 2 3', '18 5', '6 3 1.5 3 1.5 3']
