/** Clock, errors, paths, programs of the machine that turn foreign files into ours: what every stage stands on. */
export * from './clock.ts';
export { convertOffice, convertOfficeFiles, OFFICE_FILE } from './converters/office.ts';
export { isExecutable } from './converters/run.ts';
export { MOST_PAGES, recognise } from './converters/scans.ts';
export { dataFolder } from './data-folder.ts';
export * from './errors.ts';
export type { Log } from './log.ts';
export { nullable } from './nullable.ts';
export { nobody } from './system-user.ts';
export { readBook, type Sheet, writeBook } from './workbook/lazy-book.ts';
export { type CalendarChanges, type WorkingCalendar, workingCalendar } from './working-days/calendar.ts';
