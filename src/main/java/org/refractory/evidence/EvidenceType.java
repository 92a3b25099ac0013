package org.refractory.evidence;

/** What kind of claim a piece of evidence makes. */
public enum EvidenceType {
    PREDICTIVE,
    PROGNOSTIC,
    MECHANISTIC,
    REVERSAL,
    MONITORING
}
