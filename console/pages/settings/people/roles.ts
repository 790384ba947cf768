import { texts } from './texts.ts';

export const ROLES = ['owner', 'manager', 'staff', 'viewer', 'installer'] as const;
export type RoleName = (typeof ROLES)[number];

/** What a role may do, in a sentence. */
export function roleText(role: RoleName): string {
  const words = {
    owner: texts.ownerText,
    manager: texts.managerText,
    staff: texts.staffText,
    viewer: texts.viewerText,
    installer: texts.installerText,
  };
  return words[role];
}

/** Whether this is a role that the console has words for. */
export function isRole(name: string | undefined): name is RoleName {
  return ROLES.some((one) => one === name);
}
