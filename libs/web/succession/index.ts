export { MembersPage } from './members/members-page.tsx';
export { WithoutHolder } from './vacancies/without-holder.tsx';
