import { type ReactNode, Suspense } from 'react';
import { Link, Redirect } from 'wouter';
import type { Happening } from '../case/log.ts';
import { type Flow, outcomeAt, type Place, pathOf, questionAt } from '../flow/flow.ts';
import type { Outcome } from '../flow/schema.ts';
import { m } from '../messages/compiled/messages.js';
import { CaseFrame } from './case-frame.tsx';
import { CaseLayout } from './case-layout.tsx';
import { buttonLook } from './components/button.tsx';
import { Trail } from './components/trail.tsx';
import { useLatePart } from './late-part.ts';
import { outcomePage } from './late-parts.ts';
import type { Loaded } from './navigation/shown.ts';
import { addressOf } from './open-case.ts';
import { QuestionPage } from './question-page.tsx';
import type { OpenCase } from './show-case.ts';
import { draftCase } from './start-case.ts';
import { TroublePage } from './trouble-page.tsx';
import { Turn } from './turn.tsx';
import { useCaseAhead } from './use-case-ahead.ts';

/** `/start/<flow>`: its first question, or `/start/<flow>/<question>`. The case is stored with the first answer. */
export async function loadStart(flowId: string, question: string | undefined): Promise<Loaded> {
  const open = await draftCase(flowId, question);
  if (!open) return { page: <TroublePage title={m.no_flow_title()} lead={m.no_flow_lead({ id: flowId })} /> };
  const { flow, node } = open.standing.at;
  const page = <NodePage open={open} flowId={flow} node={node} />;
  return { page: <CaseFrame open={open}>{page}</CaseFrame> };
}

/** The question or outcome that the address names, where the case has come to it. */
export function NodePage({ open, flowId, node }: { open: OpenCase; flowId: string; node: string }) {
  const flow = open.flows.get(flowId)?.flow;
  const place = { flow: flowId, node };
  const path = pathOf(place);
  const { ahead, chosen } = useCaseAhead(open, path);
  const isAt = pathOf(open.standing.at) === path;
  const isOnTrail = open.standing.trail.some((step) => pathOf(step) === path && !step.left);
  const question = flow && questionAt(flow, node);
  const outcome = flow && outcomeAt(flow, node);

  if (flow && question && (isAt || isOnTrail)) {
    return (
      <CaseLayout open={open} place={place}>
        {[
          <Turn key={turnKey(open, place)}>
            <QuestionPage open={open} flow={flow} node={node} question={question} onChosen={chosen} />
          </Turn>,
          ahead && pathOf(ahead.standing.at) !== path && drawnAhead(ahead, chosen),
        ]}
      </CaseLayout>
    );
  }
  if (flow && outcome && isAt) {
    return (
      <CaseLayout open={open} place={place}>
        <LateOutcomePage key={path} open={open} flow={flow} outcome={outcome} />
      </CaseLayout>
    );
  }
  // The case has not come here, or not any more: another audience, or another tab, led it elsewhere.
  if (question ?? outcome)
    return <Redirect key={`${path} ${addressOf(open)}`} to={addressOf(open)} replace />;
  if (open.standing.missing !== undefined) {
    return (
      <TroublePage title={m.old_flow_title()} lead={m.old_flow_lead({ flow: open.standing.missing })}>
        <div className="w-full">
          <Trail open={open} place={place} />
        </div>
        <Link to={`/case/${open.case.id}/ticket`} className={buttonLook('primary')}>
          {m.outcome_ticket()}
        </Link>
      </TroublePage>
    );
  }
  return (
    <TroublePage title={m.no_node_title()} lead={m.no_node_lead()}>
      <Link to={addressOf(open)} className={buttonLook('primary')}>
        {m.no_node_continue()}
      </Link>
    </TroublePage>
  );
}

/**
 * A page that is drawn ahead has the key of the one that is shown later. A draft that is shown anew has another id, and keeps
 * what was typed.
 */
const turnKey = ({ draft, case: { id } }: OpenCase, place: Place) => `${draft ? '' : id} ${pathOf(place)}`;

/** Absent where the answer leads to no question. */
function drawnAhead(open: OpenCase, chosen: (answer: Happening) => void): ReactNode {
  const { at } = open.standing;
  const flow = open.flows.get(at.flow)?.flow;
  const question = flow && questionAt(flow, at.node);
  if (!question) return null;
  return (
    <Turn key={turnKey(open, at)} isAhead>
      <QuestionPage open={open} flow={flow} node={at.node} question={question} onChosen={chosen} />
    </Turn>
  );
}

function LateOutcomePage(props: { open: OpenCase; flow: Flow; outcome: Outcome }) {
  const OutcomePage = useLatePart(outcomePage);
  return (
    <Suspense fallback={null}>
      <OutcomePage {...props} />
    </Suspense>
  );
}
