// What JavaScript itself has, as far as conditions are judged by it. Written like host.d.ts; T is the type of a list's items, U what a function gives.
// What converts by itself and means the same is let in: text.includes(5), Math.round('2'), isNaN(text). A type that is not here may be anything.

interface Object {
  constructor: any;
  __proto__: any;
  hasOwnProperty(name: any): boolean;
  isPrototypeOf(value: any): boolean;
  propertyIsEnumerable(name: any): boolean;
  toLocaleString(locales?: any, options?: any): string;
  toString(radix?: any): string;
  valueOf(): any;
  __defineGetter__(name: any, get: any): any;
  __defineSetter__(name: any, set: any): any;
  __lookupGetter__(name: any): any;
  __lookupSetter__(name: any): any;
}

interface Function {
  length: number;
  name: string;
  prototype: any;
  arguments: any;
  caller: any;
  apply(self: any, values?: any): any;
  bind(self?: any, ...values: any[]): any;
  call(self?: any, ...values: any[]): any;
}

interface String {
  length: number;
  at(index: number): string;
  charAt(index?: number): string;
  charCodeAt(index?: number): number;
  codePointAt(index?: number): number;
  concat(...texts: any[]): string;
  endsWith(search: string | number, end?: number): boolean;
  includes(search: string | number, start?: number): boolean;
  indexOf(search: string | number, start?: number): number;
  isWellFormed(): boolean;
  lastIndexOf(search: string | number, start?: number): number;
  localeCompare(other: string | number, locales?: any, options?: any): number;
  match(pattern: any): any;
  matchAll(pattern: any): any;
  normalize(form?: string): string;
  padEnd(length: number, fill?: string | number): string;
  padStart(length: number, fill?: string | number): string;
  repeat(count: number): string;
  replace(pattern: any, by: any): string;
  replaceAll(pattern: any, by: any): string;
  search(pattern: any): number;
  slice(start?: number, end?: number): string;
  split(separator?: any, limit?: number): string[];
  startsWith(search: string | number, start?: number): boolean;
  substr(start?: number, length?: number): string;
  substring(start?: number, end?: number): string;
  toLocaleLowerCase(locales?: any): string;
  toLocaleUpperCase(locales?: any): string;
  toLowerCase(): string;
  toString(): string;
  toUpperCase(): string;
  toWellFormed(): string;
  trim(): string;
  trimEnd(): string;
  trimLeft(): string;
  trimRight(): string;
  trimStart(): string;
  valueOf(): string;
  anchor(name?: any): string;
  big(): string;
  blink(): string;
  bold(): string;
  fixed(): string;
  fontcolor(color?: any): string;
  fontsize(size?: any): string;
  italics(): string;
  link(url?: any): string;
  small(): string;
  strike(): string;
  sub(): string;
  sup(): string;
}

interface Number {
  toExponential(digits?: number): string;
  toFixed(digits?: number): string;
  toLocaleString(locales?: any, options?: any): string;
  toPrecision(digits?: number): string;
  toString(radix?: number): string;
  valueOf(): number;
}

interface Boolean {
  toString(): string;
  valueOf(): boolean;
}

interface Array {
  length: number;
  at(index: number): T;
  concat(...items: any[]): any[];
  copyWithin(target: number, start?: number, end?: number): T[];
  entries(): any;
  every(test: (item: T, index: number, list: T[]) => any, self?: any): boolean;
  fill(value: any, start?: number, end?: number): any[];
  filter(test: (item: T, index: number, list: T[]) => any, self?: any): T[];
  find(test: (item: T, index: number, list: T[]) => any, self?: any): T;
  findIndex(test: (item: T, index: number, list: T[]) => any, self?: any): number;
  findLast(test: (item: T, index: number, list: T[]) => any, self?: any): T;
  findLastIndex(test: (item: T, index: number, list: T[]) => any, self?: any): number;
  flat(depth?: number): any[];
  flatMap(change: (item: T, index: number, list: T[]) => any, self?: any): any[];
  forEach(action: (item: T, index: number, list: T[]) => any, self?: any): any;
  includes(search: T, start?: number): boolean;
  indexOf(search: T, start?: number): number;
  join(separator?: any): string;
  keys(): any;
  lastIndexOf(search: T, start?: number): number;
  map(change: (item: T, index: number, list: T[]) => U, self?: any): U[];
  pop(): T;
  push(...items: any[]): number;
  reduce(combine: (sum: any, item: T, index: number, list: T[]) => any, start?: any): any;
  reduceRight(combine: (sum: any, item: T, index: number, list: T[]) => any, start?: any): any;
  reverse(): T[];
  shift(): T;
  slice(start?: number, end?: number): T[];
  some(test: (item: T, index: number, list: T[]) => any, self?: any): boolean;
  sort(compare?: (left: T, right: T) => any): T[];
  splice(start: number, count?: number, ...items: any[]): T[];
  toLocaleString(locales?: any, options?: any): string;
  toReversed(): T[];
  toSorted(compare?: (left: T, right: T) => any): T[];
  toSpliced(start: number, count?: number, ...items: any[]): any[];
  toString(): string;
  unshift(...items: any[]): number;
  values(): any;
  with(index: number, value: any): any[];
}

interface Date {
  getDate(): number;
  getDay(): number;
  getFullYear(): number;
  getHours(): number;
  getMilliseconds(): number;
  getMinutes(): number;
  getMonth(): number;
  getSeconds(): number;
  getTime(): number;
  getTimezoneOffset(): number;
  getUTCDate(): number;
  getUTCDay(): number;
  getUTCFullYear(): number;
  getUTCHours(): number;
  getUTCMilliseconds(): number;
  getUTCMinutes(): number;
  getUTCMonth(): number;
  getUTCSeconds(): number;
  getYear(): number;
  setDate(day: number): number;
  setFullYear(year: number, month?: number, day?: number): number;
  setHours(hours: number, minutes?: number, seconds?: number, milliseconds?: number): number;
  setMilliseconds(milliseconds: number): number;
  setMinutes(minutes: number, seconds?: number, milliseconds?: number): number;
  setMonth(month: number, day?: number): number;
  setSeconds(seconds: number, milliseconds?: number): number;
  setTime(time: number): number;
  setUTCDate(day: number): number;
  setUTCFullYear(year: number, month?: number, day?: number): number;
  setUTCHours(hours: number, minutes?: number, seconds?: number, milliseconds?: number): number;
  setUTCMilliseconds(milliseconds: number): number;
  setUTCMinutes(minutes: number, seconds?: number, milliseconds?: number): number;
  setUTCMonth(month: number, day?: number): number;
  setUTCSeconds(seconds: number, milliseconds?: number): number;
  setYear(year: number): number;
  toDateString(): string;
  toGMTString(): string;
  toISOString(): string;
  toJSON(key?: any): string;
  toLocaleDateString(locales?: any, options?: any): string;
  toLocaleString(locales?: any, options?: any): string;
  toLocaleTimeString(locales?: any, options?: any): string;
  toString(): string;
  toTimeString(): string;
  toUTCString(): string;
  valueOf(): number;
}

interface RegExp {
  dotAll: boolean;
  flags: string;
  global: boolean;
  hasIndices: boolean;
  ignoreCase: boolean;
  lastIndex: number;
  multiline: boolean;
  source: string;
  sticky: boolean;
  unicode: boolean;
  unicodeSets: boolean;
  compile(pattern?: any, flags?: any): RegExp;
  exec(text: any): any;
  test(text: any): boolean;
  toString(): string;
}

interface MathObject {
  E: number;
  LN10: number;
  LN2: number;
  LOG10E: number;
  LOG2E: number;
  PI: number;
  SQRT1_2: number;
  SQRT2: number;
  abs(value: any): number;
  acos(value: any): number;
  acosh(value: any): number;
  asin(value: any): number;
  asinh(value: any): number;
  atan(value: any): number;
  atan2(y: any, x: any): number;
  atanh(value: any): number;
  cbrt(value: any): number;
  ceil(value: any): number;
  clz32(value: any): number;
  cos(value: any): number;
  cosh(value: any): number;
  exp(value: any): number;
  expm1(value: any): number;
  f16round(value: any): number;
  floor(value: any): number;
  fround(value: any): number;
  hypot(...values: any[]): number;
  imul(left: any, right: any): number;
  log(value: any): number;
  log10(value: any): number;
  log1p(value: any): number;
  log2(value: any): number;
  max(...values: any[]): number;
  min(...values: any[]): number;
  pow(value: any, power: any): number;
  random(): number;
  round(value: any): number;
  sign(value: any): number;
  sin(value: any): number;
  sinh(value: any): number;
  sqrt(value: any): number;
  sumPrecise(values: any): number;
  tan(value: any): number;
  tanh(value: any): number;
  trunc(value: any): number;
}

interface JsonObject {
  isRawJSON(value: any): boolean;
  parse(text: string | number, revive?: any): any;
  rawJSON(text: any): any;
  stringify(value: any, replace?: any, space?: any): string;
}

interface StringConstructor {
  fromCharCode(...codes: any[]): string;
  fromCodePoint(...codes: any[]): string;
  raw(strings: any, ...values: any[]): string;
}

interface NumberConstructor {
  EPSILON: number;
  MAX_SAFE_INTEGER: number;
  MAX_VALUE: number;
  MIN_SAFE_INTEGER: number;
  MIN_VALUE: number;
  NaN: number;
  NEGATIVE_INFINITY: number;
  POSITIVE_INFINITY: number;
  isFinite(value: any): boolean;
  isInteger(value: any): boolean;
  isNaN(value: any): boolean;
  isSafeInteger(value: any): boolean;
  parseFloat(text: any): number;
  parseInt(text: any, radix?: any): number;
}

interface DateConstructor {
  UTC(year: any, month?: any, day?: any, hours?: any, minutes?: any, seconds?: any, milliseconds?: any): number;
  now(): number;
  parse(text: any): number;
}

interface ArrayConstructor {
  from(items: any, change?: any, self?: any): any[];
  fromAsync(items: any, change?: any, self?: any): any;
  isArray(value: any): boolean;
  of(...items: any[]): any[];
}

interface ObjectConstructor {
  assign(target: any, ...sources: any[]): any;
  create(prototype: any, properties?: any): any;
  defineProperties(target: any, properties: any): any;
  defineProperty(target: any, name: any, property: any): any;
  entries(value: any): any[];
  freeze(value: any): any;
  fromEntries(entries: any): any;
  getOwnPropertyDescriptor(value: any, name: any): any;
  getOwnPropertyDescriptors(value: any): any;
  getOwnPropertyNames(value: any): string[];
  getOwnPropertySymbols(value: any): any[];
  getPrototypeOf(value: any): any;
  groupBy(items: any, key: any): any;
  hasOwn(value: any, name: any): boolean;
  is(left: any, right: any): boolean;
  isExtensible(value: any): boolean;
  isFrozen(value: any): boolean;
  isSealed(value: any): boolean;
  keys(value: any): string[];
  preventExtensions(value: any): any;
  seal(value: any): any;
  setPrototypeOf(value: any, prototype: any): any;
  values(value: any): any[];
}

declare const Infinity: number;
declare const JSON: JsonObject;
declare const Math: MathObject;
declare const NaN: number;
declare function Array(...items: any[]): any[];
declare function Boolean(value?: any): boolean;
declare function Date(...parts: any[]): string;
declare function Number(value?: any): number;
declare function Object(value?: any): any;
declare function RegExp(pattern?: any, flags?: any): RegExp;
declare function String(value?: any): string;
declare function decodeURI(text: any): string;
declare function decodeURIComponent(text: any): string;
declare function encodeURI(text: any): string;
declare function encodeURIComponent(text: any): string;
declare function escape(text: any): string;
declare function isFinite(value: any): boolean;
declare function isNaN(value: any): boolean;
declare function parseFloat(text: any): number;
declare function parseInt(text: any, radix?: any): number;
declare function unescape(text: any): string;
