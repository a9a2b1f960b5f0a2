import { PostsPage } from '#web/org';

export const Page = () => <PostsPage />;
