import { describe, expect, it } from 'vitest';
import { commandsFor } from './commands.ts';

const shape = (command: {
  name(): string;
  description(): string;
  registeredArguments: readonly { name(): string; required: boolean; variadic: boolean }[];
}) => ({
  name: command.name(),
  does: command.description(),
  takes: command.registeredArguments.map((argument) => [argument.name(), argument.required, argument.variadic]),
});

describe('commands', () => {
  it('are listed as they are when they are loaded', async () => {
    const listed = await commandsFor([]);
    expect(listed).toHaveLength(21);
    for (const [i, command] of listed.entries()) {
      const loaded = (await commandsFor(['--help', command.name()]))[i]!;
      expect(shape(loaded)).toEqual(shape(command));
      const own = loaded.options.length + loaded.commands.length + loaded.registeredArguments.length;
      expect(own > 0 || loaded.name() === 'migrate').toBe(true);
    }
  });

  it('load nothing but the one that is called first', async () => {
    const [inspect, judge] = await commandsFor(['judge', 'inspect']);
    expect(inspect!.options).toEqual([]);
    expect(judge!.options.length).toBeGreaterThan(0);
    expect((await commandsFor(['toString', 'constructor'])).every((command) => command.options.length === 0)).toBe(true);
  });
});
