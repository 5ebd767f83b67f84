/** In milliseconds: longer than the second half of a double click takes to come, shorter than anybody speaks. */
export const DOUBLE_CLICK_MS = 600;
