import { allowOwnScriptsOnly } from './trusted-types.ts';
import './theme.css';
import { boot } from './boot.tsx';
import { keepForOffline } from './offline/new-version.ts';

allowOwnScriptsOnly();
keepForOffline();
boot();
