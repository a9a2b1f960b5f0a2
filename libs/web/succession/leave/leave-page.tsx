import { useQuery } from '@apollo/client/react';
import type { LocalDate } from '#domain/kernel';
import { useSignedIn } from '#web/org';
import { Button, Card, DateField, Form, FormActions, PageHead, ProblemNote, SelectField, Skeleton, fullDate, useClock } from '#web/ui';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useDone } from '../use-done.ts';
import { MyLeaveDocument, PlanLeaveDocument, TakeBackLeaveDocument } from './leave.generated.ts';
import styles from './leave-page.module.css';

/** One's own leave: when, and who stands in. */
export const LeavePage = () => {
  const { member } = useSignedIn();
  const { today } = useClock();
  const { data } = useQuery(MyLeaveDocument);
  const plan = useDone(PlanLeaveDocument, ['Me']);
  const back = useDone(TakeBackLeaveDocument, ['Me']);
  const [form, setForm] = useState({ fromOn: '', untilOn: '', standInId: '' });
  const set = (field: keyof typeof form) => (value: string) => setForm({ ...form, [field]: value });
  const leaves = data?.me?.member?.leaves;
  const others = (data?.members ?? []).filter(({ id, active }) => active && id !== member.id);
  const errorOf = (field: string) => (plan.problem?.field === field ? plan.problem.message : undefined);
  const submit = async () => {
    const { fromOn, untilOn, standInId } = form;
    if (await plan.send({ memberId: member.id, fromOn, untilOn, standInId: standInId || null }, 'Your leave is planned.')) setForm({ fromOn: '', untilOn: '', standInId: '' });
  };
  return (
    <>
      <PageHead
        title="My leave"
        over={<Link to={'/settings' as string}>Settings</Link>}
        about="While you are away, what would go to you goes to whoever stands in, who may act in your place. The record says for whom. No clock stops."
      />
      <div className={styles.page}>
        {!leaves && <Skeleton width="100%" height={96} />}
        {leaves && leaves.length > 0 && (
          <Card title="Planned" flush>
            <ul aria-label="Planned leave">
              {leaves.map(({ id, fromOn, untilOn, standIn }) => (
                <li key={id} className={styles.leave}>
                  <div>
                    <p className={styles.days}>
                      {fullDate(fromOn as LocalDate)} – {fullDate(untilOn as LocalDate)}
                    </p>
                    <p className={styles.standIn}>{standIn ? `${standIn.name} stands in` : 'Nobody stands in: the silo’s lead hears it, or the CCO'}</p>
                  </div>
                  <Button look="plain" onClick={() => void back.send({ leaveId: id }, 'Your leave is taken back.')}>
                    Take back
                  </Button>
                </li>
              ))}
            </ul>
          </Card>
        )}
        {back.problem && <ProblemNote what={back.problem.message} />}
        <Form onSubmit={() => void submit()} label="Plan leave">
          <div className={styles.pair}>
            <DateField label="First day" value={form.fromOn} onChange={set('fromOn')} min={today} error={errorOf('fromOn')} required />
            <DateField label="Last day" value={form.untilOn} onChange={set('untilOn')} min={form.fromOn || today} error={errorOf('untilOn')} required />
          </div>
          <SelectField label="Stands in" value={form.standInId} onChange={set('standInId')} none="Nobody" choices={others.map(({ id, name }) => ({ value: id, label: name }))} error={errorOf('standInId')} hint="If they are away too, their own stand-in is followed, up to three in all." />
          {plan.problem && !plan.problem.field && <ProblemNote what={plan.problem.message} />}
          <FormActions>
            <Button type="submit" look="primary" busy={plan.busy} disabled={form.fromOn === '' || form.untilOn === ''}>
              Plan leave
            </Button>
          </FormActions>
        </Form>
      </div>
    </>
  );
};
