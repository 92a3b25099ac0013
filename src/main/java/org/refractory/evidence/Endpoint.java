package org.refractory.evidence;

/** What an outcome measures. */
public enum Endpoint {
    OS,
    PFS,
    ORR,
    DOR,
    DFS,
    RFS,
    PATHOLOGIC_RESPONSE,
    CLINICAL_BENEFIT,
    OTHER
}
