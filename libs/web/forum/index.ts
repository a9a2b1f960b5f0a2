export { ForumsPage } from './pages/forums.tsx';
export { ForumPage } from './pages/forum.tsx';
export { SittingPage } from './pages/sitting.tsx';
