import { accepted, slipped, type PromiseScript } from './script.ts';

/** Promises that are under way: on track, at risk, overdue, silent, delivered and not yet verified. */
export const OPEN: readonly PromiseScript[] = [
  // The one that has climbed to the CEO: two silos, two years of habit, and winter at the door.
  {
    title: 'Share the fitters’ calendar with customer service', effect: 'A caller in the cold hears a real date, not “we will get back to you”',
    doneWhen: 'Service books emergency visits into the fitters’ week by itself', from: 'installation', to: 'service', owner: 'tomasz', on: -84, due: -38,
    contributing: ['digital'],
    then: [...accepted(-83, 'tomasz'), ...slipped(-52, -26, 'PRIORITY_CONFLICT', 'Autumn installations came first.'), ...slipped(-33, -17, 'PRIORITY_CONFLICT', 'The spring backlog is still being fitted.'),
      { on: -24, do: 'at-risk', confidence: 30, evidence: 'Crews are booked to 104 % until the end of the quarter.', ask: 'DECISION', text: 'Decide whether emergency visits may displace paid installations.' },
      { on: -14, do: 'comment', by: 'priya', text: 'We told 61 families “tomorrow” last week without knowing whether it was true.' },
      { on: -13, do: 'comment', by: 'tomasz', text: 'I can open Mondays and Thursdays to @priya now, not the whole week.' },
      { on: -2, do: 'comment', by: 'priya', text: 'Mondays and Thursdays would have covered 38 of the 61. @mina, can we start with those two days while Henrik decides?' }],
  },
  {
    title: 'Settle refunds without a second form', effect: 'Nobody who leaves has to fight for their own money', from: 'billing', to: 'service', owner: 'nadia', on: -66, due: -23,
    then: [...accepted(-65, 'nadia'), ...slipped(-26, -9, 'DEPENDENCY', 'Waits for the identity check in the app.'),
      { on: -12, do: 'at-risk', confidence: 45, evidence: 'Finance’s audit wants a signature above 500 €.', ask: 'DECISION', text: 'Raise the limit for refunds without signature to 1,500 €.' }],
  },
  {
    title: 'Send the fitter’s name the evening before', effect: 'Customers open the door without worry', from: 'digital', to: 'installation', owner: 'chloe', on: -48, due: -6,
    then: [...accepted(-47, 'chloe'), { on: -20, do: 'on-track', confidence: 75, evidence: 'Message built, waits for translations.' }],
  },
  {
    title: 'Answer letters of complaint within ten days', effect: 'People who write are heard', from: 'service', owner: 'luis', on: -55, due: -4,
    then: [...accepted(-54, 'luis'), { on: -30, do: 'on-track', confidence: 70 }],
  },
  {
    title: 'Explain the heat curve in one page', effect: 'Homes are warm without a call', from: 'product', to: 'service', owner: 'freya', on: -50, due: -18,
    then: [...accepted(-49, 'freya'), ...slipped(-21, -2, 'CAPACITY', 'Our only technical writer was ill for three weeks.'), { on: -8, do: 'on-track', confidence: 85, evidence: 'Draft with five customers.' }],
  },
  {
    title: 'Stop selling the tank that leaks', effect: 'No flooded cellar bears our name', from: 'sales', to: 'product', owner: 'aisha', on: -40, due: -1,
    then: [...accepted(-39, 'aisha'), { on: -6, do: 'at-risk', confidence: 55, evidence: '37 units are still in partners’ stock.', ask: 'MONEY', text: 'Buy back 37 units, 52,000 € in all.' }],
  },
  {
    title: 'Cut the waiting time for spare parts to three days', effect: 'A repair does not need a second winter coat', from: 'supply', to: 'service', owner: 'ines', on: -62, due: 6,
    then: [...accepted(-61, 'ines'), { on: -34, do: 'on-track', confidence: 80, evidence: 'Median 4.1 days, was 6.' }, { on: -5, do: 'on-track', confidence: 85, evidence: 'Median 3.4 days.' }],
  },
  {
    title: 'One welcome call in the first week', effect: 'New customers know how to set their system', from: 'service', to: 'sales', owner: 'sam', on: -45, due: 12,
    then: [...accepted(-44, 'sam'), { on: -4, do: 'on-track', confidence: 90, evidence: '412 of 480 called; reviews up to 4.6.' }],
  },
  {
    title: 'A single account for app, bill and web', effect: 'Customers sign in once', from: 'digital', to: 'billing', owner: 'arjun', on: -75, due: -15, contributing: ['marketing', 'service'],
    then: [...accepted(-74), ...slipped(-35, 24, 'SCOPE', 'Billing’s old portal turned out to hold 40,000 separate accounts.'),
      { on: -3, do: 'at-risk', confidence: 50, evidence: 'Migration of the last 12,000 accounts fails for double addresses.', ask: 'PEOPLE', text: 'Two people from Billing for three weeks who know the old portal.' }],
  },
  {
    title: 'Measure the temperature after each installation', effect: 'Every home is as warm as promised', from: 'installation', to: 'research', owner: 'jonas', on: -42, due: 18,
    then: [...accepted(-41, 'jonas'), { on: -7, do: 'on-track', confidence: 75, evidence: 'Sensor kit in 30 of 84 vans.' }],
  },
  {
    title: 'Show real savings, not the brochure’s', effect: 'People can trust our numbers', from: 'marketing', to: 'research', owner: 'joao', on: -52, due: -12,
    then: [...accepted(-51, 'joao'), ...slipped(-18, 9, 'DEPENDENCY', 'Research’s sample closes two weeks later.'), { on: -6, do: 'on-track', confidence: 70, evidence: 'First 200 homes calculated.' }],
  },
  {
    title: 'Ask new customers about their second week', effect: 'We hear of trouble before it becomes a complaint', from: 'research', to: 'sales', owner: 'daniel', on: -38, due: 4,
    then: [...accepted(-37, 'daniel'), { on: -2, do: 'on-track', confidence: 95, evidence: 'Survey tested with 24 people.' }],
  },
  {
    title: 'Send corrected bills with one sentence of apology', effect: 'A mistake costs us an apology, not a customer', from: 'billing', to: 'service', owner: 'ruth', on: -30, due: 3,
    then: [...accepted(-29, 'ruth'), { on: -3, do: 'on-track', confidence: 90, evidence: 'Text approved, goes live on Thursday.' }],
  },
  {
    title: 'Give every fitter ten minutes to explain', effect: 'Customers can run their own system', from: 'installation', to: 'product', owner: 'rosa', on: -34, due: 16,
    then: [...accepted(-33), { on: -6, do: 'on-track', confidence: 65, evidence: 'In the plan of 9 of 14 crews.' }],
  },
  {
    title: 'Offer the old boiler’s removal with every sale', effect: 'One visit less, one firm less to call', from: 'sales', to: 'installation', owner: 'piet', on: -28, due: 28,
    then: [...accepted(-27, 'piet'), { on: -5, do: 'on-track', confidence: 80, evidence: 'Prices agreed in four countries.' }],
  },
  {
    title: 'Tell customers about price changes 60 days ahead', effect: 'Nobody learns it from the bill', from: 'billing', to: 'marketing', owner: 'nadia', on: -33, due: 35,
    then: [...accepted(-32, 'nadia'), { on: -9, do: 'on-track', confidence: 85 }],
  },
  {
    title: 'Warn the household before a device fails', effect: 'The repair comes before the cold', from: 'product', to: 'service', owner: 'noah', on: -58, due: 60, contributing: ['digital'],
    then: [...accepted(-57, 'noah'), { on: -10, do: 'at-risk', confidence: 60, evidence: 'The model finds 70 % of failures, and one false alarm in five.', ask: 'DATA', text: 'Repair logs of the last three years, with part numbers.' }],
  },
  {
    title: 'Take three weeks out of the way from offer to warm home', effect: 'People decide in October and are warm in November', from: 'sales', to: 'supply', owner: 'marcus', on: -47, due: 45,
    then: [...accepted(-46), { on: -8, do: 'on-track', confidence: 60, evidence: 'Nine days found so far: permits and the second survey.' }],
  },
  {
    title: 'Tell the sales team why customers left', effect: 'We stop selling to homes that we cannot please', from: 'research', to: 'sales', owner: 'yuki', on: -36, due: 8,
    then: [...accepted(-35), { on: -4, do: 'on-track', confidence: 90, evidence: 'First monthly sheet sent; the next one on the 1st.' }],
  },
  // Silence: nobody said anything for weeks.
  {
    title: 'Simplify the warranty to one sentence', effect: 'Customers know what is covered', from: 'product', to: 'marketing', owner: 'elena', on: -44, due: 20,
    then: [...accepted(-43)],
  },
  {
    title: 'Train partners’ fitters on the small model', effect: 'Flats get the same quality as houses', from: 'installation', to: 'sales', owner: 'jonas', on: -39, due: 22,
    then: [...accepted(-38, 'jonas'), { on: -27, do: 'on-track', confidence: 70 }],
  },
  {
    title: 'Label every box with the customer’s room', effect: 'No searching on the day of the visit', from: 'supply', to: 'installation', owner: 'mateo', on: -41, due: 15,
    then: [...accepted(-40)],
  },
  {
    title: 'Keep the status page honest', effect: 'When something is down, we say so first', from: 'digital', to: 'service', owner: 'ben', on: -31, due: 26,
    then: [...accepted(-30, 'ben'), { on: -19, do: 'on-track', confidence: 80 }],
  },
  // Accepted lately.
  {
    title: 'Winter readiness check for all customers over 75', effect: 'The most vulnerable homes are warm first', from: 'service', owner: 'hana', on: -9, due: 30,
    then: [...accepted(-8, 'hana')],
  },
  {
    title: 'Photograph every finished installation', effect: 'Disputes end with a look', from: 'installation', to: 'service', owner: 'tomasz', on: -10, due: 40,
    then: [...accepted(-8, 'tomasz')],
  },
  {
    title: 'Accept payment in three parts', effect: 'A broken pump does not break the month', from: 'billing', to: 'sales', owner: 'gregor', on: -12, due: 50,
    then: [...accepted(-10)],
  },
  {
    title: 'Report the share of first-visit repairs every week', effect: 'Everyone sees whether parts are right', from: 'supply', to: 'research', owner: 'ines', on: -11, due: 10,
    then: [...accepted(-9, 'ines')],
  },
  // Delivered, and waiting to be verified by the other side.
  {
    title: 'Put the emergency number first in the phone menu', effect: 'Help in one key press', from: 'service', to: 'digital', owner: 'sam', on: -36, due: -8,
    then: [...accepted(-35, 'sam'), { on: -10, do: 'deliver', evidence: 'Live since the 9th; recording attached to the ticket.' }],
  },
  {
    title: 'Remove the double meter reading from the form', effect: 'Ten minutes saved for each new customer', from: 'billing', to: 'sales', owner: 'nadia', on: -43, due: -5,
    then: [...accepted(-42, 'nadia'), { on: -4, do: 'deliver', evidence: 'New form live; 212 sign-ups without the second reading.' }],
  },
  {
    title: 'Show the fitter’s route on the morning of the visit', effect: 'Nobody waits at home all day', from: 'digital', to: 'installation', owner: 'arjun', on: -57, due: 2,
    then: [...accepted(-56), { on: -3, do: 'deliver', evidence: 'Live in Germany and Austria; link in the confirmation.' }],
  },
  {
    title: 'Say in the advert how long delivery really takes', effect: 'Expectations that we can meet', from: 'marketing', to: 'sales', owner: 'lena', on: -26, due: 5,
    then: [...accepted(-25), { on: -2, do: 'deliver', evidence: '“About nine weeks” in all adverts since Monday.' }],
  },
  // Asked dates that wait for an answer.
  {
    title: 'Bundle all messages about one visit', effect: 'Three messages fewer, one that is right', from: 'digital', to: 'marketing', owner: 'chloe', on: -46, due: 7,
    then: [...accepted(-45, 'chloe'), { on: -12, do: 'on-track', confidence: 60 }, { on: -1, do: 'ask-date', due: 27, reason: 'DEPENDENCY', note: 'The sender’s domain moves on the 14th; before that half of them land in spam.' }],
  },
  {
    title: 'Survey of customers who almost left', effect: 'We learn from those whom we kept', from: 'research', to: 'service', owner: 'daniel', on: -37, due: 5,
    then: [...accepted(-36, 'daniel'), { on: -9, do: 'on-track', confidence: 70 }, { on: -1, do: 'ask-date', due: 19, reason: 'CAPACITY', note: 'Two interviewers left; replacements start on Monday.' }],
  },
];
