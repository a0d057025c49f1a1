/** Hands a hint of form over: offsets in the line. */
export type Hint = (rule: string, start: number, end: number, message: string, suggestion: string | null) => void;
