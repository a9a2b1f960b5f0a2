import type { QueryProblem } from '#domain/commitment';
import styles from './query-box.module.css';

type QueryTroubleProps = { id: string; problems: readonly QueryProblem[]; onRepair: (problem: QueryProblem) => void };

/** Each word that is not understood, with what was probably meant one press away. The rest of the query holds. */
export const QueryTrouble = ({ id, problems, onRepair }: QueryTroubleProps) => (
  <div id={id} role="status" className={styles.troubles}>
    {problems.slice(0, 3).map((problem) => (
      <p key={`${problem.start} ${problem.message}`} className={styles.trouble}>
        {problem.message}{' '}
        {problem.nearest !== null && (
          <button type="button" className={styles.repair} onClick={() => onRepair(problem)}>
            Use {problem.nearest}
          </button>
        )}
      </p>
    ))}
  </div>
);
