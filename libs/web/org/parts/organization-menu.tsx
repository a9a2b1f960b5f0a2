import { Icon } from '#web/ui';
import { useSignedIn } from '../signed-in.ts';
import { useChangeOfSignIn } from '../use-change-of-sign-in.ts';
import { Menu, MenuItem, MenuSection } from './menu.tsx';
import styles from './organization-menu.module.css';

/** Where one is, and the other organizations of the same account. */
export const OrganizationMenu = () => {
  const { organization, places } = useSignedIn();
  const { enter } = useChangeOfSignIn();
  if (places.length < 2) return <span className={styles.name}>{organization.name}</span>;
  return (
    <Menu
      at="left"
      className={styles.face}
      label={`${organization.name}. Go to another organization`}
      face={
        <>
          <span className={styles.name}>{organization.name}</span>
          <Icon name="down" size={16} />
        </>
      }
    >
      <MenuSection title="Your organizations">
        {places.map((place) => (
          <MenuItem key={place.orgId} current={place.current} meta={place.isExample ? 'Example' : undefined} onPick={() => void enter(place.orgId)}>
            {place.name}
          </MenuItem>
        ))}
      </MenuSection>
    </Menu>
  );
};
