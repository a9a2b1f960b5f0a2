export { MembersPage } from './members/members-page.tsx';
export { WithoutHolder } from './vacancies/without-holder.tsx';
export { BeginWithSilos } from './silos/begin-with-silos.tsx';
export { ChangeSilo } from './silos/change-silo.tsx';
export { LeavePage } from './leave/leave-page.tsx';
