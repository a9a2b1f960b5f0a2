import { useQuery } from '@apollo/client/react';
import type { LocalDate } from '#domain/kernel';
import { useSignedIn } from '#web/org';
import { Button, Card, ProblemNote, shortDate, useClock } from '#web/ui';
import { Link } from '@tanstack/react-router';
import { useDone } from '../use-done.ts';
import { EverybodyHereDocument, PlacePromisesDocument, WithoutHolderDocument, type VacancyLineFragment } from './vacancies.generated.ts';
import { listSentence, vacancySentence, vacancyTitle } from './vacancy-words.ts';
import styles from './without-holder.module.css';

type RowProps = { vacancy: VacancyLineFragment; everybody: readonly { id: string; name: string }[]; canPlace: boolean; onPlace: (memberId: string, name: string) => void };

const Row = ({ vacancy, everybody, canPlace, onPlace }: RowProps) => {
  const { today } = useClock();
  const { commitment, series, silo, candidates } = vacancy;
  const [first] = candidates.filter(({ active }) => active);
  const title = vacancyTitle(vacancy);
  return (
    <li className={styles.row}>
      <div className={styles.what}>
        <Link to={(commitment ? `/commitments/${commitment.key}` : series ? `/series/${series.id}` : silo ? `/silos/${silo.key}` : '/settings/members') as string} className={styles.title}>
          {title}
        </Link>
        <p className={styles.sentence}>{vacancySentence(vacancy, today, (on: LocalDate) => shortDate(on, today))}</p>
      </div>
      {canPlace && (commitment ?? series) && (
        <div className={styles.place}>
          {first && (
            <Button onClick={() => onPlace(first.id, first.name)}>
              Give to {first.name}
            </Button>
          )}
          <select className={styles.select} aria-label={`Give “${title}” to`} value="" onChange={({ target }) => onPlace(target.value, target.selectedOptions[0]!.text)}>
            <option value="">{first ? 'Somebody else' : 'Give to'}</option>
            {everybody.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </div>
      )}
    </li>
  );
};

const placed = ({ commitment, series }: VacancyLineFragment) => ({ commitmentIds: commitment ? [commitment.id] : [], seriesIds: series ? [series.id] : [] });

/** What nobody holds, for the CCO to place in one tap; nothing where everything has its holder. */
export const WithoutHolder = () => {
  const { could } = useSignedIn();
  const { data } = useQuery(WithoutHolderDocument);
  const vacancies = data?.withoutHolder ?? [];
  const canPlace = could('holder.place');
  const { data: people } = useQuery(EverybodyHereDocument, { skip: vacancies.length === 0 || !canPlace, ssr: false });
  const { send, problem } = useDone(PlacePromisesDocument, ['WithoutHolder']);
  if (vacancies.length === 0) return null;
  const everybody = (people?.members ?? []).filter(({ active }) => active);
  return (
    <Card title="Without a holder" aside={vacancies.length} flush>
      <p className={styles.about}>{listSentence(vacancies)}</p>
      {problem && <ProblemNote what={problem.message} />}
      <ul className={styles.list} aria-label="Without a holder">
        {vacancies.map((vacancy, at) => (
          <Row
            key={vacancy.commitment?.id ?? vacancy.series?.id ?? vacancy.silo?.id ?? at}
            vacancy={vacancy}
            everybody={everybody}
            canPlace={canPlace}
            onPlace={(memberId, name) => void send({ ...placed(vacancy), memberId }, `${name} answers for ${vacancy.commitment?.key ?? vacancyTitle(vacancy)} now.`)}
          />
        ))}
      </ul>
    </Card>
  );
};
