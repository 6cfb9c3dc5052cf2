import { initialTransition, transition } from 'xstate';
import { compileFlow } from '../flow/compile.ts';
import type { Flow } from '../flow/flow.ts';
import type { RunnableFlow, TakeStep } from './replay.ts';

/** A flow with its machine, ready to be walked. */
export function runnableFlow(flow: Flow): RunnableFlow {
  const machine = compileFlow(flow);
  /** A machine holds nothing but its state, so a step that was taken once leads to the same place for ever. */
  const taken = new Map<string, string | undefined>();

  const step: TakeStep = (node, option) => {
    const event = { type: `${node}.${option}` } as const;
    if (taken.has(event.type)) return taken.get(event.type);
    const snapshot =
      node === flow.start ? initialTransition(machine)[0] : machine.resolveState({ value: node });
    const target = snapshot.can(event) ? String(transition(machine, snapshot, event)[0].value) : undefined;
    taken.set(event.type, target);
    return target;
  };
  return { flow, step };
}
