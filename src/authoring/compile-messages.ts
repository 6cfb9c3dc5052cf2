import { compile } from '@inlang/paraglide-js';
import { messageOptions } from './messages.ts';

await compile(messageOptions);
process.exit(); // the compiler leaves a timer behind that would keep this waiting
