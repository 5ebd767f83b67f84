import { configure } from '@testing-library/react';

/** How long a component test waits for what must come: as long as the slowest machine needs. */
configure({ asyncUtilTimeout: 20_000 });
