/** How plan lines are dashed, in their order, so that they are told apart without colour (dots are the forecast's); from the sixth on again the first. */
export const dashes: readonly string[] = ['10 4', '4 3', '10 3 2 3', '18 5', '6 3 1.5 3 1.5 3']
