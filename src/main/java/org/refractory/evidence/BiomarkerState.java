package org.refractory.evidence;

/** In which state a biomarker bears on the claim. */
public enum BiomarkerState {
    LOSS,
    GAIN,
    HIGH,
    LOW,
    MUTATED,
    WILD_TYPE,
    PRESENT,
    ABSENT
}
