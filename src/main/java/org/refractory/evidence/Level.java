package org.refractory.evidence;

/** How strong evidence is, aligned with CIViC's A to E; A is strongest. */
public enum Level {
    A("Practice-defining: a guideline, a label or a pivotal randomised trial"),
    B("Patients: a study of more than 5 patients with a comparison or statistics"),
    C("Cases: a case report or at most 5 patients"),
    D("Living model without patient outcome: cells, tissue or animals"),
    E("Inferred: indirect or computational");

    private final String definition;

    Level(String definition) {
        this.definition = definition;
    }

    public String definition() {
        return definition;
    }
}
