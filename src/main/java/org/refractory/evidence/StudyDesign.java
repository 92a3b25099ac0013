package org.refractory.evidence;

/** How the study was made. */
public enum StudyDesign {
    GUIDELINE,
    META_ANALYSIS,
    RANDOMISED_TRIAL,
    NON_RANDOMISED_TRIAL,
    PROSPECTIVE_COHORT,
    RETROSPECTIVE_COHORT,
    CASE_SERIES,
    CASE_REPORT,
    ANIMAL,
    CELL,
    COMPUTATIONAL
}
