import { withSection } from './kept-runs.ts';

describe('the document of the last runs', () => {
  test('a run replaces its own section and leaves the others', () => {
    const first = withSection(withSection('', 'P10', 'start', 'ten, old'), 'P1', 'list', 'one');
    const second = withSection(first, 'P10', 'start', 'ten, new');
    expect(second.indexOf('## P1 list\n\none')).toBeLessThan(second.indexOf('## P10 start\n\nten, new'));
    expect(second).not.toContain('ten, old');
    expect(second.match(/^# Benchmarks/gm)).toHaveLength(1);
  });
});
