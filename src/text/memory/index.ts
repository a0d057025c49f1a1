/** What people said is no error: entries, their file, and what they silence. */
export { type AllowedMark, digestOf, type Memory, type MemoryEntry, type Place, silence } from './memory.ts';
export { MemoryError, memoryEntry, readMemory, writeMemory } from './memory-file.ts';
