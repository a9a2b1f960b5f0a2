import { dateInWords } from '#domain/calendar';
import { Button, useClock } from '#web/ui';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Part } from '../detail/part.tsx';
import { on } from '../words/when.ts';
import { rhythmFrom } from './rhythm-fields.tsx';
import { StartSeriesDocument, type CommitmentSeriesFragment } from './series.generated.ts';
import { SeriesForm } from './series-form.tsx';
import styles from './series.module.css';
import { useSeriesStep } from './use-series-step.ts';

type RepeatsProps = { commitment: CommitmentSeriesFragment };

const Repeat = ({ commitment: { id, title, agreedOn }, onClose }: RepeatsProps & { onClose: () => void }) => {
  const navigate = useNavigate();
  const step = useSeriesStep(StartSeriesDocument, 'It comes again from now on.', (series) => void navigate({ to: `/series/${series.id}` as string }));
  const begin = { title, rhythm: rhythmFrom(on(agreedOn!)), daysAhead: 14 };
  return <SeriesForm label="Repeat" verb="Repeat it" begin={begin} on={on(agreedOn!)} step={step} onCancel={onClose} onSubmit={(terms) => void step.take({ commitmentId: id, ...terms })} />;
};

/** Whether it comes again, and when; or the way to let it. */
export const Repeats = ({ commitment }: RepeatsProps) => {
  const { series, mayRepeat, agreedOn } = commitment;
  const { today } = useClock();
  const [repeating, setRepeating] = useState(false);
  if (series) {
    return (
      <Part title="Repeats">
        <p className={styles.line}>
          Comes {series.rhythm}
          {series.endedAt ? ', and has ended' : series.nextOn ? `; the next one is due ${dateInWords(on(series.nextOn), today)}` : ''}. <Link to={`/series/${series.id}` as string}>See all of them</Link>
        </p>
      </Part>
    );
  }
  if (!mayRepeat || !agreedOn) return null;
  return (
    <Part title="Repeats">
      {repeating ? (
        <Repeat commitment={commitment} onClose={() => setRepeating(false)} />
      ) : (
        <div>
          <Button look="plain" flush icon="plus" onClick={() => setRepeating(true)}>
            Repeat it …
          </Button>
        </div>
      )}
    </Part>
  );
};
