/** A list of numbers that keeps its memory from one text to the next. */
export interface IntList {
  /** Only the first `length` numbers count. */
  data: Int32Array;
  length: number;
}

export function intList(): IntList {
  return { data: new Int32Array(256), length: 0 };
}

/** Appends two numbers. */
export function pushPair(list: IntList, a: number, b: number): void {
  if (list.length + 2 > list.data.length) grow(list);
  list.data[list.length++] = a;
  list.data[list.length++] = b;
}

/** Appends three numbers. */
export function pushTriple(list: IntList, a: number, b: number, c: number): void {
  if (list.length + 3 > list.data.length) grow(list);
  list.data[list.length++] = a;
  list.data[list.length++] = b;
  list.data[list.length++] = c;
}

function grow(list: IntList): void {
  const data = new Int32Array(list.data.length * 2);
  data.set(list.data);
  list.data = data;
}
