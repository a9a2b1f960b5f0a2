import { Hidden, Icon, Person } from '#web/ui';
import { useQuery } from '@apollo/client/react';
import { ExampleMembersDocument } from '../me.generated.ts';
import { foremostPost, postInWords } from '../posts-in-words.ts';
import { useSignedIn } from '../signed-in.ts';
import { useChangeOfSignIn } from '../use-change-of-sign-in.ts';
import { Menu, MenuFoot, MenuItem, MenuSection } from './menu.tsx';
import styles from './person-menu.module.css';

/** The example company's people, when whoever looks is one of them. */
const usePeopleToBecome = () => {
  const { member, organization } = useSignedIn();
  const { data } = useQuery(ExampleMembersDocument, { skip: !organization.isExample });
  const people = data?.exampleMembers ?? [];
  return people.some(({ memberId }) => memberId === member.id) ? people : [];
};

/** Who is signed in, and as what; in the example company also everybody whom one can become. */
export const PersonMenu = () => {
  const { member } = useSignedIn();
  const people = usePeopleToBecome();
  const { become, signOut } = useChangeOfSignIn();
  const post = foremostPost(member.posts);
  return (
    <Menu
      at="right"
      className={styles.face}
      face={
        <>
          <Person name={member.name} bare />
          <Hidden>
            You are {member.name}
            {post && `, ${postInWords(post)}`}
          </Hidden>
          <span className={styles.name} aria-hidden="true">
            {member.name}
          </span>
          {post && (
            <span className={styles.post} aria-hidden="true">
              {postInWords(post)}
            </span>
          )}
          <Icon name="down" size={16} />
        </>
      }
    >
      {people.length > 0 && (
        <MenuSection title={`You are ${member.name}. Become …`}>
          {people.map((person) => (
            <MenuItem key={person.memberId} current={person.memberId === member.id} meta={person.post} onPick={() => void become(person.memberId)}>
              {person.name}
            </MenuItem>
          ))}
        </MenuSection>
      )}
      <MenuFoot>
        <MenuItem onPick={() => void signOut()}>Sign out</MenuItem>
      </MenuFoot>
    </Menu>
  );
};
