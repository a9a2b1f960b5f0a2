import { addCounts } from './counts.mjs';

export default class CountsReporter {
  outcomes = new Map();
  errors = 0;

  onTestEnd(test) {
    this.outcomes.set(test.id, test.outcome());
  }

  onError() {
    this.errors += 1;
  }

  onEnd() {
    const outcomes = [...this.outcomes.values()];
    const passed = outcomes.filter((outcome) => outcome === 'expected').length;
    addCounts(passed, outcomes.length - passed + this.errors);
  }
}
