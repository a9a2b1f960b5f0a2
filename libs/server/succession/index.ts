export { SuccessionModule } from './succession.module.ts';
export { DeactivateMember } from './use-cases/deactivate-member.ts';
export { PlacePromises } from './use-cases/place-promises.ts';
export { VACANCIES, VacanciesReader, type VacancyView } from './vacancies.reader.ts';
export { CloseSilo } from './use-cases/close-silo.ts';
export { SplitSilo } from './use-cases/split-silo.ts';
