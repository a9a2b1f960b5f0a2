export const ROOT: string;
export const projectRoots: () => string[];
export const projectFaults: () => string[];
