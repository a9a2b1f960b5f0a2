import { addCounts } from '../counts.mjs';

export default class CountsReporter {
  onRunComplete(_, { numPassedTests, numFailedTests, numPendingTests, numTodoTests, numRuntimeErrorTestSuites }) {
    // A test that did not run counts as failed: nothing is left out quietly.
    addCounts(numPassedTests, numFailedTests + numPendingTests + numTodoTests + numRuntimeErrorTestSuites);
  }
}
