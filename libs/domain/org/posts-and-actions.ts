import type { Capacity } from './capacity.ts';

export type Rule = {
  /** Any one of these is enough … */
  readonly who: readonly Capacity[];
  /** … unless the member is also one of these. */
  readonly never?: readonly Capacity[];
  /** The rule in plain words, as the product's own page shows it. */
  readonly sentence: string;
};

const EVERYONE: readonly Capacity[] = ['MEMBER', 'OBSERVER'];

/**
 * The one table of who may do what. A subject's standing can narrow it further (nobody verifies what is not delivered);
 * nothing widens it.
 */
export const ACTIONS = {
  'record.read': { who: EVERYONE, sentence: 'Every member reads every record that is not confidential.' },
  'list.read': { who: EVERYONE, sentence: 'Every member reads the unified list, every silo’s page and the grid.' },
  'posts.read': { who: EVERYONE, sentence: 'Every member sees who holds which post and what each post may do.' },
  'view.keep': { who: EVERYONE, sentence: 'Everybody saves views of the list for themselves, and pins what they look at often.' },
  'view.share': { who: ['CCO', 'SILO_LEAD', 'SPONSOR'], sentence: 'The CCO, a sponsor and the silos’ leads and stand-ins share views of the list with everybody.' },
  'view.change': { who: ['MAKER', 'CCO'], sentence: 'Whoever made a view changes and removes it; a shared one the CCO does, too.' },
  'view.open-with': { who: ['CCO'], sentence: 'The CCO says with which shared view the list opens for each post.' },
  'leave.plan': { who: EVERYONE, sentence: 'Everybody plans their own leave and says who stands in; the admin and the CCO do it for others.' },
  'notice.read': { who: EVERYONE, sentence: 'Every member reads their own notices, and nobody else’s.' },

  'commitment.propose': { who: ['MEMBER'], sentence: 'Anyone but an observer may propose a commitment; a lead who promises for the own silo has accepted it.' },
  'commitment.accept': { who: ['CARRYING_LEAD', 'RECEIVING_LEAD'], sentence: 'The lead or stand-in of the carrying silo accepts; after their counter, the receiving silo’s lead or stand-in does.' },
  'commitment.counter': { who: ['CARRYING_LEAD', 'RECEIVING_LEAD'], sentence: 'The lead or stand-in of the carrying silo counters with another date or owner; the receiving silo may answer with one.' },
  'commitment.escalate': { who: ['CARRYING_LEAD', 'RECEIVING_LEAD', 'CCO'], sentence: 'After a third counter either silo’s lead or stand-in, or the CCO, raises it above the two with both sides’ last words; both can still agree.' },
  'commitment.decline': { who: ['CARRYING_LEAD'], sentence: 'The lead or stand-in of the carrying silo declines, with a reason.' },
  'commitment.take-ownership': { who: ['NAMED_OWNER'], sentence: 'Whoever is named as owner says yes or no to it; nobody becomes an owner by silence.' },
  'commitment.name-owner': { who: ['CARRYING_LEAD', 'OWNER'], sentence: 'The carrying silo’s lead, its stand-in or the owner names another owner, who then says yes or no.' },
  'commitment.complete': { who: ['CARRYING_LEAD', 'CCO'], sentence: 'The carrying silo’s lead or the CCO completes an imported commitment that lacks its owner or date.' },
  'commitment.report': { who: ['OWNER', 'CARRYING_LEAD'], sentence: 'The owner or the carrying silo’s lead reports: on track, or at risk with confidence, evidence and an ask.' },
  'commitment.reschedule': { who: ['OWNER', 'CARRYING_LEAD'], sentence: 'The owner or the carrying silo’s lead asks for another date, with a reason.' },
  'commitment.agree-date': { who: ['RECEIVING_LEAD'], sentence: 'The lead or stand-in of the receiving silo agrees to a later date or refuses it; the CCO does when it is promised to the CCO’s office.' },
  'commitment.suggest-date': { who: ['CCO', 'CAUSE_HOLDER'], sentence: 'The CCO suggests another date to the carrying side; so does whoever owns or leads the commitment because of which it would move.' },
  'commitment.answer-suggested-date': { who: ['OWNER', 'CARRYING_LEAD'], sentence: 'The owner or the carrying silo’s lead takes a suggested date, which then goes the usual way, or says no with a word.' },
  'commitment.deliver': { who: ['OWNER', 'CARRYING_LEAD'], sentence: 'The owner or the carrying silo’s lead says that it is delivered, with evidence.' },
  'commitment.plan-change': { who: ['OWNER', 'CARRYING_LEAD'], sentence: 'The owner or the carrying silo’s lead says what kind of change it is, and takes a playbook for it.' },
  'commitment.pass-step': { who: ['OWNER', 'CARRYING_LEAD'], sentence: 'The owner or the carrying silo’s lead passes the next step of its playbook, with a line that says what came of it.' },
  'commitment.return': { who: ['RECEIVING_LEAD'], never: ['BELONGS_TO_CARRYING', 'DELIVERED_IT'], sentence: 'The lead or stand-in of the receiving silo returns a delivery with what is missing.' },
  'commitment.verify': { who: ['RECEIVING_LEAD'], never: ['BELONGS_TO_CARRYING', 'DELIVERED_IT'], sentence: 'The lead or stand-in of the receiving silo verifies, never anyone who delivered it or belongs to the carrying silo.' },
  'commitment.judge-effect': { who: ['RECEIVING_LEAD', 'CCO'], never: ['BELONGS_TO_CARRYING', 'DELIVERED_IT'], sentence: 'The receiving silo’s lead or the CCO says whether the effect on customers is proven, never the carrying silo.' },
  'commitment.withdraw': { who: ['OWNER', 'CARRYING_LEAD', 'RECEIVING_LEAD', 'PROPOSER'], sentence: 'The proposer takes back a proposal; the owner or lead withdraws before the original date; from that date on, and under escalation, both leads together.' },
  'commitment.edit': { who: ['OWNER', 'CARRYING_LEAD', 'PROPOSER', 'CCO'], sentence: 'The owner, the carrying silo’s lead and the CCO change what a commitment says; while it is only proposed, whoever proposed it does too.' },
  'commitment.comment': { who: ['MEMBER'], sentence: 'Anyone but an observer may comment.' },

  'checklist.keep': { who: ['BELONGS_TO_CARRYING', 'CARRYING_LEAD'], sentence: 'Whoever belongs to the carrying silo keeps a commitment’s checklist and ticks its lines.' },
  'series.plan': { who: ['CARRYING_LEAD'], sentence: 'The carrying silo’s lead or stand-in repeats a commitment, changes what comes, and ends it.' },
  'part.need': { who: ['CARRYING_LEAD'], sentence: 'The carrying silo’s lead or stand-in asks that a part is delivered before the whole.' },
  'link.edit': { who: ['OWNER', 'CARRYING_LEAD', 'CCO'], sentence: 'The owner, the carrying silo’s lead or the CCO says what a commitment waits for and which parts it has.' },
  'file.read': { who: EVERYONE, sentence: 'Every member opens the files of whatever they may read.' },
  'file.keep': { who: ['MEMBER'], sentence: 'Anyone but an observer sends files; until one is attached to something, only its sender can open it.' },
  'comment.write': { who: ['MEMBER'], sentence: 'Anyone but an observer may comment on anything, and edit or take back what they wrote themselves.' },

  'handoff.offer': { who: ['CARRYING_LEAD', 'OWNER', 'CCO', 'CHAIR', 'SCRIBE'], sentence: 'The giving silo’s lead or stand-in offers a hand-off, as does the owner of a promise that this silo carries; in a room, whoever captures.' },
  'handoff.accept': { who: ['RECEIVING_LEAD'], sentence: 'The lead or stand-in of the receiving silo accepts a hand-off.' },
  'handoff.return': { who: ['RECEIVING_LEAD'], sentence: 'The lead or stand-in of the receiving silo returns an offer or a delivery, with a reason and, if they like, the date that they wish for.' },
  'handoff.deliver': { who: ['CARRYING_LEAD', 'OWNER'], sentence: 'The giving silo’s lead or stand-in, or the owner of a promise that this silo carries, delivers by the due date, with evidence.' },
  'handoff.done': { who: ['RECEIVING_LEAD'], never: ['DELIVERED_IT'], sentence: 'The lead or stand-in of the receiving silo says that it is done, never whoever delivered it.' },
  'handoff.move-due': { who: ['CARRYING_LEAD', 'OWNER'], sentence: 'The giving silo asks for another due date of an accepted hand-off, with a reason.' },
  'handoff.agree-due': { who: ['RECEIVING_LEAD'], sentence: 'The lead or stand-in of the receiving silo agrees to a later due date or refuses it.' },
  'handoff.void': { who: ['CARRYING_LEAD', 'OWNER', 'RECEIVING_LEAD', 'CCO'], sentence: 'The giving silo takes back what nobody has accepted; once it is accepted, the receiving silo or the CCO lets it go.' },
  'contribution.ask': { who: ['CARRYING_LEAD', 'OWNER', 'CCO'], sentence: 'The carrying silo’s lead, the owner or the CCO asks another silo for a part of a commitment.' },
  'contribution.accept': { who: ['RECEIVING_LEAD'], sentence: 'The lead or stand-in of the asked silo takes its part.' },
  'contribution.decline': { who: ['RECEIVING_LEAD'], sentence: 'The lead or stand-in of the asked silo declines its part, with a reason.' },
  'contribution.finish': { who: ['RECEIVING_LEAD'], sentence: 'The lead or stand-in of a contributing silo says that its part is done.' },
  'contribution.drop': { who: ['CARRYING_LEAD', 'OWNER', 'CCO'], sentence: 'The carrying silo’s lead, the owner or the CCO takes back what they asked another silo for.' },
  'handoff.escalate': { who: ['CARRYING_LEAD', 'OWNER', 'RECEIVING_LEAD', 'CCO'], sentence: 'Either silo or the CCO escalates a hand-off that came back twice.' },

  'date.put': { who: ['OWNER', 'CARRYING_LEAD', 'RECEIVING_LEAD', 'PROPOSER', 'CCO'], sentence: 'Whoever may propose, counter, ask for or suggest a date puts it by that way.' },
  'bulk.edit': { who: ['MEMBER'], sentence: 'Anyone but an observer changes many commitments at once, each by the rules that hold for it alone.' },
  'change.undo': { who: ['MEMBER'], sentence: 'Whoever changed a commitment takes it back, for a day and while nobody has changed it since.' },
  'arrears.triage': { who: ['CCO'], sentence: 'The CCO gives each row of the arrears a new agreed date, withdraws it, or watches it from today.' },
  'escalation.rule': { who: ['SPONSOR'], sentence: 'Only a sponsor rules.' },
  'escalation.acknowledge': { who: ['CCO'], sentence: 'The CCO grants one pause of at most five working days, against a plan.' },
  'escalation.brief': { who: ['CCO', 'SILO_LEAD'], sentence: 'Both silos’ leads and the CCO write the brief before the sponsor sees it.' },

  'forum.plan': { who: ['CCO'], sentence: 'The CCO plans forums, their seats and their agendas.' },
  'sitting.run': { who: ['CCO', 'CHAIR'], sentence: 'The CCO or the sitting’s chair opens the room, leads it and closes it.' },
  'sitting.capture': { who: ['CCO', 'CHAIR', 'SCRIBE'], sentence: 'The chair, the scribe or the CCO marks attendance and captures what came out.' },

  'silo.edit': { who: ['CCO', 'ADMIN'], sentence: 'The CCO and the admin add and change silos and who holds which post in them.' },
  'work.follow': { who: EVERYONE, sentence: 'Whoever asked for long work, such as an import, sees how far it is and may cancel it; nobody else does.' },
  'list.bring-back': { who: ['MEMBER'], sentence: 'Anyone but an observer brings an edited export of the list back: each row changes what they may change here themselves, and nothing else comes in.' },
  'import.run': { who: ['CCO'], sentence: 'The CCO runs imports.' },
  'member.administer': { who: ['ADMIN', 'CCO'], sentence: 'The admin and the CCO invite, change and deactivate members.' },
  'holder.place': { who: ['CCO'], sentence: 'The CCO places what is left without a holder, within three working days.' },
  'outbox.read': { who: ['ADMIN'], sentence: 'The admin reads the outbox; outside an example organization without confidential lines and without links that act.' },
  'clock.move': { who: ['MEMBER', 'OBSERVER'], sentence: 'In an example organization anyone may move its clock; nowhere else does it move.' },
  'organization.set-rules': { who: ['CCO'], sentence: 'The CCO sets from when silence shows, and how much one owner and one silo carry before more asks for a confirmation.' },
  'organization.administer': { who: ['ADMIN', 'CCO'], sentence: 'The admin and the CCO set the organization’s name, closures and calendar.' },
} as const satisfies Readonly<Record<string, Rule>>;

export type Action = keyof typeof ACTIONS;
export const ACTION_NAMES = Object.keys(ACTIONS) as readonly Action[];
