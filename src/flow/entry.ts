/** The flow in which a case begins when nothing says more. */
export const entryFlow = 'triage';

/** Its question with the symptoms, which the start page asks. */
export const symptomQuestion = 'symptom';
